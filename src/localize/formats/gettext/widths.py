"""The columns at which a PO file's lines are broken: each tool has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.formats.gettext.literals import PAGE_WIDTH
from localize.formats.gettext.writer import entry_lines

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
    sample: list[tuple[list[str], Message]] = []
    for text, message in entries:
        lines = text.replace("\r\n", "\n").split("\n")
        if any(len(line) > _TELLING for line in lines):
            sample.append((lines, message))
            if len(sample) == _SAMPLE:
                break
    longest = max((len(line) for lines, _ in sample for line in lines), default=PAGE_WIDTH)
    scores = {
        width: sum(entry_lines(message, width) == lines for lines, message in sample)
        for width in dict.fromkeys((*_USUAL, longest, longest + 1))
    }
    best = max(scores, key=lambda width: scores[width])
    if scores[best] or not sample:
        return best
    return _UNBROKEN if longest > _USUAL[-1] else longest
