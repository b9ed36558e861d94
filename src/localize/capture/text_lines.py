"""The lines of a captured text, each with its number and the block that it stands in."""

from __future__ import annotations

import re
from typing import Final

from localize.capture.digest import text_lines
from localize.errors import InputError, Place
from localize.frozen import frozen

# Control characters, byte order marks inside and what YAML cannot hold (YAML 1.2.2, section 5.1).
_CONTROL: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_NUL: Final = re.compile("\x00")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_ENCODING_HINT: Final = "Save the capture as UTF-8 text."


@frozen
class TextLine:
    """A line that is not empty."""

    number: int
    """Counted from 1."""
    text: str
    """Without spaces around it; a tab is a space."""
    block: int
    """Lines without an empty line between them share a block; counted from 0."""
    whole: str = ""
    """The line that this one was cut out of; empty where it is whole itself."""


def decode(text: str | bytes, path: str) -> str:
    """Return the text without its byte order mark.

    Raises:
        InputError: the bytes are not UTF-8, or the text is no text.
    """
    if isinstance(text, bytes):
        return decode(_from_bytes(text, path), path)
    for pattern, problem in ((_SURROGATE, "not UTF-8: a lone surrogate"), (_NUL, "not a text file")):
        found = pattern.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            raise InputError(problem, place=Place(path, line), hint=_ENCODING_HINT)
    return text.removeprefix("\ufeff")


def _from_bytes(data: bytes, path: str) -> str:
    if data.startswith(_UTF_16):
        raise InputError("UTF-16, not UTF-8", place=Place(path, 1), hint=_ENCODING_HINT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("not UTF-8", place=Place(path, line), hint=_ENCODING_HINT) from None


def read(text: str) -> list[TextLine]:
    """Split into the lines that are not empty. Control characters, which nobody sees, are dropped."""
    lines: list[TextLine] = []
    block = -1
    after_gap = True
    for number, raw in enumerate(text_lines(text), start=1):
        line = _CONTROL.sub("", raw).replace("\t", " ").strip()
        if not line:
            after_gap = True
            continue
        block += after_gap
        after_gap = False
        lines.append(TextLine(number, line, block))
    return lines
