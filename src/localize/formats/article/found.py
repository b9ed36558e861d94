"""The finds of the readers of a body and of front matter, before they become segments."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from localize.frozen import frozen

Piece = tuple[int, int]
"""A byte range."""


@frozen
class Instructions:
    """The directives of `<!-- l10n: … -->` comments for the next block."""

    skip: bool = False
    note: str = ""
    context: str = ""
    allow: tuple[str, ...] = ()
    """The checks whose findings the author lets stand."""

    def merged(self, inner: Instructions) -> Instructions:
        """Return these instructions with those of an inner block added; the inner context counts."""
        note = "\n".join(part for part in (self.note, inner.note) if part)
        allow = tuple(dict.fromkeys((*self.allow, *inner.allow)))
        return Instructions(self.skip or inner.skip, note, inner.context or self.context, allow)

    def with_directive(self, name: str, value: str) -> Instructions:
        """Return the instructions with one more comment taken in."""
        if name == "skip":
            return replace(self, skip=True)
        if name == "context":
            return replace(self, context=value)
        if name == "allow":
            return self.merged(Instructions(allow=tuple(value.replace(",", " ").split())))
        return self.merged(Instructions(note=value))


NOTHING = Instructions()
"""No instructions."""


class Found(NamedTuple):
    """A text and where it stands."""

    source: str
    pieces: tuple[Piece, ...]
    role: str
    codec: str
    context: str = ""
    note: str = ""
    domain: str = "article"
    level: int = 0
    """A heading's level, 1 to 6; 0 for other texts."""
    since: int = 1
    """As `Segment.since`."""
    allow: tuple[str, ...] = ()
    """As `Segment.allows`."""


NUMBER = "number"
"""The reason of a table's cell that holds numbers only: they are written as each locale writes them."""


class Passed(NamedTuple):
    """Visible text that is not translated."""

    start: int
    end: int
    reason: str
    """code, shortcode, marker, number, skip, no-text, alias, definition, or the name of an HTML element."""


def line_ends(data: bytes, start: int, end: int) -> int:
    """Count line ends: CR, LF, or both as one."""
    feeds, returns = data.count(b"\n", start, end), data.count(b"\r", start, end)
    return feeds + returns - (data.count(b"\r\n", start, end) if returns else 0)


_NUMBERS = re.compile(r"[\s\d.,+−–%‰$€£¥₽()-]*\d[\s\d.,+−–%‰$€£¥₽()-]*")
_VERSION = re.compile(r"\s*\d+(?:\.\d{1,2})+\s*")
"""What may be the number of a version or a section: 4.1."""


def unread_reason(text: str, role: str, *, heading: bool = False) -> str:
    """Return why a place without words is passed over: it is a number's cell, or there is no text at all.

    Args:
        text: what stands there.
        role: the block's.
        heading: whether it heads a column or row, where 4.1 is more likely a version's number.
    """
    if role != "cell" or not _NUMBERS.fullmatch(text) or (heading and _VERSION.fullmatch(text)):
        return "no-text"
    return NUMBER
