"""A target in its place in Markdown."""

from __future__ import annotations

import pytest

from localize.formats.article import codecs
from localize.formats.inline import commonmark
from localize.formats.markdown import block_escape


@pytest.mark.parametrize(
    "line",
    [
        "# a",
        "> a",
        "- a",
        "+ a",
        "* a",
        "---",
        "===",
        "***",
        "~~~",
        "```",
        "1. a",
        "12) a",
        "[x] a",
        "[a]: b",
        ": a",
        "+++",
        "!!! note",
    ],
)
def test_what_would_start_a_block_is_escaped(line: str) -> None:
    written = block_escape.line_start(line)
    assert written.replace("\\", "", 1) == line
    kinds = {
        commonmark.tag_of(what)
        for name, what, _, _ in commonmark.events(f"a\n{written}\n")
        if name == "Start"
    }
    assert kinds == {"Paragraph"}


@pytest.mark.parametrize("line", ["#a", "-a", "1.5 a", "Обычная", "[a](b)", ":word"])
def test_what_starts_nothing_stays(line: str) -> None:
    assert block_escape.line_start(line) == line


def test_a_heading_keeps_its_hashes() -> None:
    assert block_escape.heading("Язык C #") == "Язык C \\#"
    assert block_escape.heading("F#\nand more") == "F# and more"


def test_cells_hold_bars_and_come_back() -> None:
    written = block_escape.cell("a | b {{< x | y >}}")
    assert written == "a \\| b {{< x | y >}}"
    assert block_escape.of_cell(written) == "a | b {{< x | y >}}"
    assert block_escape.cell("end\\") == "end\\\\"
    assert block_escape.of_cell("plain") == "plain"


def test_quotes_around_a_title_are_escaped_once() -> None:
    assert block_escape.delimited('say "x"', '"') == 'say \\"x\\"'
    assert block_escape.delimited('said \\"x', '"') == 'said \\"x'
    assert block_escape.delimited("a (b)", ")") == "a \\(b\\)"


def test_labels_and_markers() -> None:
    assert block_escape.label("a ] b", "[") == "a &#93; b"
    assert block_escape.label("a ] b", '"') == "a ] b"
    assert block_escape.unmarked("!!! note").startswith("&#33;")
    assert block_escape.unmarked("word") == "word"


@pytest.mark.parametrize(
    ("codec", "target", "written"),
    [
        (codecs.HEADING, "a #", "a \\#"),
        (codecs.CELL, "a | b", "a \\| b"),
        (codecs.LABEL, "a\nb", "a b"),
        (codecs.DEFINITION_TITLE, 'a "b"', 'a \\"b\\"'),
        (codecs.HTML_ATTRIBUTE, 'a "b"', "a &quot;b&quot;"),
        (codecs.HTML_BARE, "a b", '"a b"'),
    ],
)
def test_each_place_has_its_own_writing(codec: str, target: str, written: str) -> None:
    assert block_escape.single(target, codec, '"', '"') == written
