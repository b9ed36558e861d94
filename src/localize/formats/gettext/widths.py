"""The columns at which a PO file's lines are broken: each tool has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.formats.gettext.literals import PAGE_WIDTH
from localize.formats.gettext.writer import entry_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Message

_UNBROKEN: Final = 1 << 30
"""The width of a file in which no line is broken (`msgcat --no-wrap`)."""
_USUAL: Final = (PAGE_WIDTH, 78, 77, 76, 80, _UNBROKEN, 100, 120)
"""Widths of msgcat, polib, Weblate and Babel, and those that people choose; the first that fits is taken."""
_TELLING: Final = 50
"""Columns from which on an entry's lines may tell the width."""
_SAMPLE: Final = 60
"""The number of such entries that are asked."""


def width_of(entries: Iterable[tuple[str, Message]]) -> int:
    """Return the columns at which a file's lines are broken: those that give most of its entries again.

    Args:
        entries: the entries' lines, as one text, and what they say; no more are taken than are asked.
    """
    sample: list[tuple[str, Message]] = []
    longest = 0
    for text, message in entries:
        lines = text.replace("\r\n", "\n")
        columns = max(map(len, lines.split("\n")))
        if columns > _TELLING:
            longest = max(longest, columns)
            sample.append((lines, message))
            if len(sample) == _SAMPLE:
                break
    longest = longest or PAGE_WIDTH
    scores: dict[int, int] = {}
    for width in dict.fromkeys((*_USUAL, longest, longest + 1)):
        scores[width] = sum(entry_text(message, width) == lines for lines, message in sample)
        if scores[width] == len(sample):
            return width
    best = max(scores, key=lambda width: scores[width])
    if scores[best]:
        return best
    return _UNBROKEN if longest > _USUAL[-1] else longest
