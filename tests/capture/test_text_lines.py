"""The lines of a captured text."""

from __future__ import annotations

import pytest

from localize.capture.text_lines import TextLine, decode, read
from localize.errors import InputError


def test_lines_have_numbers_and_blocks() -> None:
    assert read("\ufeffone\r\n\ttwo\u0007 \n\n\u2028three\n") == [
        TextLine(1, "one", 0),
        TextLine(2, "two", 0),
        TextLine(5, "three", 1),
    ]
    assert read(" \n\n") == []


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"a\n\xff", 2, "not UTF-8"),
        ("текст".encode("utf-16"), 1, "UTF-16, not UTF-8"),
        ("a\nb\0", 2, "not a text file"),
        ("a\ud800", 1, "not UTF-8: a lone surrogate"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(data: str | bytes, line: int, message: str) -> None:
    with pytest.raises(InputError) as refused:
        decode(data, "page.txt")
    assert refused.value.place is not None
    assert (refused.value.message, refused.value.place.line) == (message, line)


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfa", "page.txt") == decode("\ufeffa", "page.txt") == "a"
