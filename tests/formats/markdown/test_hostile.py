"""What no newsroom writes: it costs little time and little memory, and crashes nothing."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError, LocalizeError
from localize.formats.article.read_options import ReadOptions
from localize.formats.html.html_article import read as read_html
from localize.formats.inline.fragments import fragments
from localize.formats.markdown.markdown_article import problems, read, render, structure_problems
from localize.model import Locale

ENGLISH = ReadOptions(Locale("en"))
HEAD = "---\ntitle: T\n---\n"
SIZE = 400_000
LIMIT = 60.0  # what is not linear takes minutes
"""Seconds; quadratic work on these texts takes minutes."""
REPEATED = [
    *">[*_`<|~\\&{}$%:ў",
    *["![", "](", "&a", "{{<", "{% ", "<!--", '<a "', "<a '", "<p>", "<p>a</p>", "[^1]", "%(", ":a", "[a]"],
    *["{{< a >}} b ", "{{< code >}} ", "[a]: b\n", "!!! a ", "::: a\n", "=== ", "a  \n", "a\\\n", "a\n"],
    *[
        "\n",
        "\r",
        "\t",
        " ",
        " `",
        "- ",
        "1. ",
        "> a\n",
        "|a",
        "http://",
        "a@",
        "www.",
        "# ",
        "-->",
        "**a** ",
    ],
    *[":a\n", "a|b\n-|-\n", "a\nb|c\n-|-\n", "-|", "> :a", "/// a|b\n", "> [!a] b\n", "/// a|  "],
    *["[!a ", "<!-- l10n: note a -->\n\n", f"{'a' * 50} "],
]


@pytest.mark.parametrize("unit", REPEATED)
def test_repetition_is_linear(unit: str) -> None:
    data = (HEAD + unit * (SIZE // len(unit) // 4)).encode()
    started = time.monotonic()
    article = read(data, path="a.md", slug="a", options=ENGLISH)
    assert render(article, lambda one: one.key.source) == data
    for segment in article.segments[-1:]:
        problems(article, segment, "x")
        fragments(segment.key.source)
    assert time.monotonic() - started < LIMIT


@pytest.mark.parametrize("unit", ["<", "<a ", "<a '", "<!--", "<!-- -", "{{<", "{{< a >}}"])
def test_repetition_in_a_text_of_html_is_linear(unit: str) -> None:
    article = read(f"{HEAD}<p>a</p>\n".encode(), path="a.md", slug="a", options=ENGLISH)
    started = time.monotonic()
    problems(article, article.segments[1], unit * (SIZE // len(unit)))
    assert time.monotonic() - started < LIMIT


@pytest.mark.parametrize("depth", [1_000, 10_000])
@pytest.mark.parametrize("mark", [">", "[", "*", "(", "<b>", "- ", "[a](", "![", "{{"])
def test_depth_is_harmless(mark: str, depth: int) -> None:
    data = f"{HEAD}{mark * depth}word".encode()
    article = read(data, path="a.md", slug="a", options=ENGLISH)
    assert render(article, lambda _: None) == data


ROW = "|a" * 999 + "\n"


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        ("a\n\n", 101_000),
        ("- a\n", 101_000),
        ("- 1\n", 101_000),
        ("<p>a</p>", 101_000),
        ("```\na\n```\n", 101_000),
        (f"{ROW}{ROW.replace('a', '-')}{ROW * 102}", 1),
    ],
)
def test_too_many_blocks_are_refused(unit: str, times: int) -> None:
    data = (HEAD + unit * times).encode()
    with pytest.raises(
        InputError, match=r"an article of more than 100,000 blocks\n  Split it into several"
    ) as error:
        read(data, path="a.md", slug="a", options=ENGLISH)
    assert error.value.place is not None
    assert error.value.place.path == "a.md"


@pytest.mark.parametrize("unit", ["*a* ", "a<b>", "a\n"])
def test_too_much_markup_is_refused(unit: str) -> None:
    with pytest.raises(InputError, match="an article of more than 1,000,000 texts and marks"):
        read((HEAD + unit * 1_010_000).encode(), path="a.md", slug="a", options=ENGLISH)


def test_too_many_shortcodes_are_refused() -> None:
    body = f"{'{{< a >}} b ' * 100_000}\n{'{{< a >}} b ' * 2}"
    with pytest.raises(InputError, match="an article of more than 100,000 shortcodes") as error:
        read((HEAD + body).encode(), path="a.md", slug="a", options=ENGLISH)
    assert error.value.place is not None
    assert error.value.place.line == 5


def test_too_many_reference_links_are_refused() -> None:
    with pytest.raises(InputError, match="a text of more than 100,000 reference links"):
        read(f"{HEAD}{'[a] ' * 101_000}\n\n[a]: b\n".encode(), path="a.md", slug="a", options=ENGLISH)


def test_too_deep_nesting_is_refused() -> None:
    with pytest.raises(InputError, match="blocks nested deeper than 100,000"):
        read((HEAD + ">" * 101_000 + "a").encode(), path="a.md", slug="a", options=ENGLISH)


@pytest.mark.parametrize("unit", ["> a\n", "a  \n"])
def test_too_many_lines_of_a_text_are_refused(unit: str) -> None:
    with pytest.raises(InputError, match="a text of more than 100,000 lines"):
        read((HEAD + unit * 101_000).encode(), path="a.md", slug="a", options=ENGLISH)


def test_what_is_just_not_too_much_is_read() -> None:
    article = read((HEAD + "a\n\n" * 99_000).encode(), path="a.md", slug="a", options=ENGLISH)
    assert len(article.segments) == 99_001
    lines = read((HEAD + "> a\n" * 99_000).encode(), path="a.md", slug="a", options=ENGLISH)
    assert len(lines.segments[1].pieces) == 99_000


@pytest.mark.parametrize("text", ["word " * 400_000, "x" * 2_000_000, "a" + " " * 2_000_000 + "b"])
def test_a_long_line_takes_little_memory(text: str) -> None:
    data = (HEAD + text).encode()
    tracemalloc.start()
    try:
        article = read(data, path="a.md", slug="a", options=ENGLISH)
        written = render(article, lambda one: f"⟦{one.key.source}⟧")
        assert tracemalloc.get_traced_memory()[1] < 20 * len(data)
    finally:
        tracemalloc.stop()
    assert written.decode().rstrip().endswith("⟧")


def test_a_yaml_bomb_costs_nothing() -> None:
    levels = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 50)}]\n" for n in range(1, 50))
    started = time.monotonic()
    article = read(f"---\ntitle: T\nk0: &k0 x\n{levels}---\n".encode(), path="a", slug="a", options=ENGLISH)
    assert structure_problems(article, lambda _: "x") == ()
    assert time.monotonic() - started < 30  # expanded, it would fill the memory


MARKS = st.sampled_from(
    [
        *[
            "---\n",
            "+++\n",
            "title: a\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "|",
            "|-|\n",
        ],
        *[
            "```\n",
            "a",
            "ў b",
            "*",
            "_",
            "[",
            "]",
            "(u)",
            "[a]: /u 't'\n",
            "!",
            "<p>",
            "</p>",
            "<!-- ",
            " -->",
        ],
        *[
            "l10n: skip",
            "{{<",
            ">}}",
            "!!! note",
            '"x"',
            "::: ",
            "  \n",
            "\\",
            "&amp;",
            "[^1]",
            "[^1]: ",
            ": ",
        ],
        *["\ufeff", "🙂", "\u2028", "<script>", '=== "', "{: .a}\n", "[ ] "],
    ]
)


@given(st.lists(MARKS, max_size=30), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_mixture_comes_back(marks: list[str], head: bool) -> None:
    data = ((HEAD if head else "# T\n\n") + "".join(marks)).encode()
    try:
        article = read(data, path="a.md", slug="a", options=ENGLISH)
    except LocalizeError:
        return
    assert render(article, lambda one: one.key.source) == data
    ends = [0, *(one.pieces[-1][1] for one in article.segments)]
    starts = [one.pieces[0][0] for one in article.segments]
    assert all(end <= start for end, start in zip(ends, starts, strict=False))
    render(article, lambda _: "x\ny")
    structure_problems(article, lambda _: "x")


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read(data, path="a.md", slug="a", options=ENGLISH)
    except LocalizeError:
        return
    assert render(article, lambda _: None) == data


@given(st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_target_is_written_or_refused(target: str) -> None:
    article = read(f"{HEAD}# a\n\n> b\n\n|c|\n|-|\n".encode(), path="a.md", slug="a", options=ENGLISH)
    for segment in article.segments:
        if not problems(article, segment, target):
            written = render(article, lambda one: target if one is segment else None)  # noqa: B023 - called at once
            again = read(written, path="a.md", slug="a", options=ENGLISH)
            assert len(again.passed_through) + len(again.segments) == len(article.segments)


NOTE = f"<!-- l10n: note {'n' * 100} -->"


@pytest.mark.parametrize(
    "body",
    [
        f"{NOTE}\n\n" * 100,
        "".join(f"{'> ' * depth}{NOTE}\n{'> ' * depth}\n" for depth in range(1, 121)),
        f"<div>\n{NOTE * 100}\n</div>\n\n",
    ],
)
def test_notes_without_end_are_refused(body: str) -> None:
    with pytest.raises(
        InputError, match=r"notes of more than 10,000 characters on one text\n  Write shorter"
    ):
        read(f"{HEAD}{body}a".encode(), path="a.md", slug="a", options=ENGLISH)


@pytest.mark.parametrize("unit", [NOTE, f"{NOTE}<div>"])
def test_notes_without_end_are_refused_in_html(unit: str) -> None:
    with pytest.raises(InputError, match="notes of more than 10,000 characters") as error:
        read_html(f"<title>T</title>\n{unit * 100}a".encode(), path="a.html", slug="a", options=ENGLISH)
    assert error.value.place is not None
    assert error.value.place.line == 2


def test_many_notes_on_many_texts_are_read() -> None:
    article = read(
        f"{HEAD}{f'{NOTE}{chr(10) * 2}a{chr(10) * 2}' * 200}".encode(), path="a", slug="a", options=ENGLISH
    )
    assert [len(one.note) for one in article.segments[1:]] == [100] * 200


def test_tags_are_counted_as_they_are_compared() -> None:
    article = read(
        f"{HEAD}<b class='x'>a</b> <b  class='x'>b</b>\n".encode(), path="a", slug="a", options=ENGLISH
    )
    last = article.segments[-1]
    assert problems(article, last, "<b class='x'>1</b> <b class='x'>2</b>") == ()
    assert problems(article, last, "<b class='x'>1</b>") == (
        "is missing: tag </b>",
        'is missing: tag <b class="x">',
    )


def test_many_keys_of_toml_are_read_at_once() -> None:
    keys = "".join(f"k{number} = {number}\n" for number in range(20_000))
    started = time.monotonic()
    with pytest.raises(InputError, match="`draft` cannot be read") as error:
        read(f"+++\ntitle = 'T'\n{keys}\"draft\" = 1\n+++\n".encode(), path="a", slug="a", options=ENGLISH)
    assert time.monotonic() - started < 60
    assert error.value.place is not None
    assert error.value.place.line == 20_003
