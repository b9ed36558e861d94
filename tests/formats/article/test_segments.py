"""From finds to segments, and files that are no text."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.article import codecs
from localize.formats.article.found import Found
from localize.formats.article.segments import check_text, segments
from localize.model import MessageKey


def test_segments_are_in_the_order_of_the_file_with_their_lines() -> None:
    data = b"one\r\ntwo\rthree\n"
    later = Found("three", ((9, 14),), "item", codecs.MARKDOWN, context="menu", note="short", since=2)
    first = Found("two", ((5, 8),), "heading", codecs.HEADING)
    found = segments(data, [later, first])
    assert [(one.key.source, one.line) for one in found] == [("two", 2), ("three", 3)]
    assert (found[1].key, found[1].note, found[1].since) == (MessageKey("menu", "three"), "short", 2)
    assert (found[0].role, found[0].codec, found[0].pieces) == ("heading", codecs.HEADING, ((5, 8),))


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [(b"a\n\xff", 2, "not UTF-8: byte 2 is 0xFF"), (b"a\r\nb\x00", 2, "not a text file: byte 4 is NUL")],
)
def test_what_is_no_text_is_refused_with_its_line(data: bytes, line: int, message: str) -> None:
    with pytest.raises(InputError) as refused:
        check_text(data, "a.md")
    assert refused.value.place is not None
    assert (refused.value.message, refused.value.place.line) == (message, line)
    check_text("текст".encode(), "a.md")
