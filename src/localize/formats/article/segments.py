"""From what readers found in a file to the segments of an article."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article.found import line_ends
from localize.model import MessageKey
from localize.model.article import new_segment

if TYPE_CHECKING:
    from localize.formats.article.found import Found
    from localize.model import Segment


_pieces = attrgetter("pieces")


def check_text(data: bytes, path: str) -> None:
    """Check that a file is text.

    Raises:
        InputError: it is not UTF-8, or holds NUL.
    """
    hint = "Save the file as UTF-8."
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = line_ends(data, 0, error.start) + 1
        message = f"not UTF-8: byte {error.start} is 0x{data[error.start]:02X}"
        raise InputError(message, place=Place(path, line), hint=hint) from None
    nul = data.find(b"\x00")
    if nul >= 0:
        line = line_ends(data, 0, nul) + 1
        raise InputError(f"not a text file: byte {nul} is NUL", place=Place(path, line), hint=hint)


def segments(data: bytes, found: list[Found]) -> tuple[Segment, ...]:
    """Return texts as the segments of a file, in the order in which they stand there."""
    numbered = []
    line, at = 1, 0
    for one in sorted(found, key=_pieces):
        source, pieces, role, codec, context, note, domain, _, since, allow = one
        start = pieces[0][0]
        line += line_ends(data, at, start)
        at = start
        key = MessageKey(context, source)
        numbered.append(new_segment(key, role, pieces, codec, domain, note, since, allow, line))
    return tuple(numbered)
