"""From what readers found in a file to the segments of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article.found import line_ends
from localize.model.article import new_segment
from localize.model.message import new_key

if TYPE_CHECKING:
    from localize.formats.article.found import Found
    from localize.model import Segment


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
    for one in sorted(found, key=lambda one: one.pieces):
        line += line_ends(data, at, one.pieces[0][0])
        at = one.pieces[0][0]
        numbered.append(_segment(one, line))
    return tuple(numbered)


def _segment(found: Found, line: int) -> Segment:
    return new_segment(
        key=new_key(found.context, found.source),
        role=found.role,
        pieces=found.pieces,
        codec=found.codec,
        domain=found.domain,
        note=found.note,
        line=line,
        since=found.since,
        allows=found.allow,
    )
