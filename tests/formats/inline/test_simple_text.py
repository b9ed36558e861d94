"""Simple texts have the markup that the parser finds; most of what newsrooms write is simple."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.formats.inline import fragments, simple_text

PIECES = st.sampled_from(
    ["a", "Я", "9", "й", "²", " ", " ", "\xa0", ". ", ", ", "!", "?", "–", "-", "'", '"', "«", "»", "“", "”",
     "(", ")", "*", "**", "* ", " *", "`", "[", "](", "](x/y.jpg)", "![", "https://x.org/a", "www.", "_", "#",
     " %", "%", ": ", ":", "t: ", "\u0301", "\\", "&", "{n}", "\n", "**a**", "**a.**", "**b:**", "*«b»*",
     "`c d`", "[a b](c)", "[«a» b.](c)", "[a “b”](c)", "![a](b)", "[a b][c-1]", "][c]", "[a: b](c)"]
)  # fmt: skip


def by_the_parser(text: str) -> tuple[str, ...]:
    return tuple(sorted(span.keep for span in fragments._spans(text.encode()) if span.keep))


@settings(max_examples=2000, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_markup_of_a_simple_text_is_what_the_parser_finds(text: str) -> None:
    assert simple_text.marks(text) in {None, by_the_parser(text)}


@settings(max_examples=2000, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_its_words_are_what_the_parser_leaves(text: str) -> None:
    parts = [part for part in fragments.fragments(text) if part.kind in {"text", "atom"}]
    left = "".join("…" if part.kind == "atom" else part.text for part in parts)
    assert simple_text.words(text, "…") in {None, left}


def test_words_are_left_without_their_markup() -> None:
    text = "![A river](a.jpg) **in** `x y` [the *Hills](a*) is *low*."
    assert simple_text.words(text, "…") is None
    text = "![A river](a.jpg) **in** `x y` [the Hills](a): *low*."
    assert simple_text.words(text, "…") == "A river in … the Hills: low."


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("", ()),
        ("It is 12:30, and 20% came: all of them.", ()),
        ("Ask first, before a portrait: they may mind.", ()),
        (
            "A **goal** in *two* parts, `a-1`: [read on](https://x.uz/a-b#c).",
            ("*", "**", "`a-1`", "link:https://x.uz/a-b#c"),
        ),
        ("**Note:** see (**below**), *«Frost»*.", ("*", "**", "**")),
        ("![A river](images/river.jpg)", ("image:images/river.jpg",)),
        ("[One](a) and [two](b)", ("link:a", "link:b")),
        ("The [rules][vote-1] of [them: all][them].", ("link:[them]", "link:[vote-1]")),
        ("The [«Registan» forum](a), [the “Forum”](b), [all?](c)", ("link:a", "link:b", "link:c")),
    ],
)
def test_what_newsrooms_write_is_simple(text: str, marks: tuple[str, ...]) -> None:
    assert simple_text.marks(text) == by_the_parser(text) == marks


@pytest.mark.parametrize(
    "text",
    ["a *b", "a * b*", "a**b**", "**a*", "*a**b*", "``a``", "`a``b`", "![a](b)[c](d)!", "wow![a](b)",
     "![a][b]", "[a][B]", "[a][]", "[a][b][c]", "[a][b](c)", "[data: b](c)",
     "[a](b)(c)", "[a](b)[c]", "[a] (b)", "[*a*](b)", "[a](<b>)", "[a](b 'c')", "a_b", "www.a.uz",
     "a\nb", "javascript: x", "{n}", "<b>", "a & b", "\\*", "a" * 100_000]
)  # fmt: skip
def test_the_parser_decides_about_anything_else(text: str) -> None:
    assert simple_text.marks(text) is None


@pytest.mark.parametrize(
    "piece", ["a", "*a", "**a", "`a", "[a", "[a](b", "[a][b", "[a: ", "![a](", "a: ", "9%", "a **b** "]
)
def test_a_long_text_is_quick(piece: str) -> None:
    assert (
        simple_text.marks(piece * (99_999 // len(piece))) is None or "*" not in piece or piece.endswith(" ")
    )
