"""Lines of common texts are those that all places and all columns give."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from localize.formats.gettext.linebreaks import classes, widths
from localize.formats.gettext.wrapping import LETTERS, MARKS, common_lines, is_common, lines_of

SET = [chr(code) for code in range(0x530) if re.fullmatch(f"[{LETTERS}]", chr(code))]
PARTS = st.sampled_from(
    [
        *MARKS,
        "a",
        "я",
        "7",
        " word",
        " слово ",
        "  ",
        " «x» ",
        " — ",
        "-x",
        " (y) ",
        ": ",
        "! ",
        " *z* ",
        "[a](b/c)",
        " 1,5 %",
    ]
)
KINDS = 'a7!"$%([)},.-/|–\xa0—…'
"""A character of each class that a common text may have."""


def test_letters_and_marks_take_a_column_each() -> None:
    assert {"a", "Z", "é", "ё", "Ў", "ʻ", "0"} <= set(SET)
    assert set(classes("".join(SET))) == {"A", "N"}
    text = "".join([*SET, *MARKS])
    assert widths(text) in (None, list(range(len(text) + 1)))


@pytest.mark.parametrize(
    ("text", "common"),
    [("Oʻzbekiston — 95%", True), ("two  spaces", True), ("日本", False), ("a\\nb", False), ("", True)],
)
def test_what_is_common(text: str, common: bool) -> None:
    assert is_common(text) is common


@given(
    st.lists(PARTS, max_size=40).map("".join).filter(is_common),
    st.sampled_from([1, 2, 7, 20, 40]),
    st.sampled_from([0, 6]),
    st.sampled_from(["", "\\n"]),
)
@example("word -word word", 6, 0, "")
@example("a »(b", 3, 0, "")
@example("сад-огород", 6, 6, "")
@example("x" * 30, 20, 6, "")
@example("one  two", 4, 0, "")
@example("one two: (three) four", 12, 0, "")
@example("one two *three-four* five", 15, 0, "")
@example("one. two  three", 10, 0, "")
@example("[Registon](https://registon.example.org/hisobot) — sayt", 20, 6, "")
def test_common_texts_are_broken_like_any(text: str, width: int, taken: int, end: str) -> None:
    written = text.replace('"', '\\"') + end
    assert list(common_lines(written, width, taken=taken)) == list(lines_of(written, width, taken=taken))


@pytest.mark.parametrize("between", ["", " "])
@pytest.mark.parametrize("end", ["", "x word", "\\n"])
def test_a_common_text_is_broken_at_the_places_of_any(between: str, end: str) -> None:
    pairs = {*product([*MARKS, "я"], KINDS), *product(KINDS, [*MARKS, "я"])}
    for first, last in sorted(pairs):
        text = f"word x{first}{between}{last}".replace('"', '\\"') + end
        for width in range(6, len(text)):
            assert list(common_lines(text, width)) == list(lines_of(text, width)), (text, width)


def test_a_text_that_does_not_fit_behind_its_keyword_starts_below_it() -> None:
    assert common_lines("one two", 10, taken=7) == ["", "one two"]
    assert common_lines("one", 10, taken=7) == ["one"]
    assert list(common_lines("unbroken", 10, taken=7)) == ["unbroken"]
