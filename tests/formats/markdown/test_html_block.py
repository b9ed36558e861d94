"""A block of HTML inside of containers."""

from __future__ import annotations

from localize.formats.markdown.html_block import HtmlBlock

BODY = b"> <p>one\n>  two</p>\n"
LINES = ((2, 9), (11, 20))


def test_the_block_is_its_lines_without_the_marks_between() -> None:
    block = HtmlBlock.of(BODY, BODY, LINES)
    assert block.data == b"<p>one\n two</p>\n"
    assert [BODY[block.place(at) : block.place(at) + 3] for at in (3, 8)] == [b"one", b"two"]


def test_pieces_stand_line_by_line() -> None:
    block = HtmlBlock.of(BODY, BODY, LINES)
    pieces = block.pieces(3, 11)
    assert [BODY[start:end] for start, end in pieces] == [b"one", b"two"]
    assert block.source(pieces) == "one two"
    assert block.pieces(6, 7) == ()
