"""The part of a text that a finding is about, on one line, and what underlines the spot."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.report.clean import clean
from localize.report.text_width import char_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 72
"""The most columns of an excerpt: with its indent and the name of its locale it fits a terminal of 80."""
_BEFORE = 24
"""Columns that are shown before the first spot of a text that is cut."""


@frozen
class Excerpt:
    """A line, and the line below it."""

    text: str
    marks: str = ""
    """Spaces and `^`, as wide as the text up to the last spot; empty where nothing is underlined."""


Span = tuple[int, int]
"""From which character to which."""


def excerpt(text: str, spots: Sequence[str], *, width: int = WIDTH) -> Excerpt:
    """Return what of a text shows its spots.

    Args:
        text: the text; what a terminal obeys is spelt.
        spots: pieces of it; those that do not stand in it are passed over.
        width: the most columns.
    """
    spans = sorted({span for spot in spots if (span := _span(text, spot))})
    ends = _ends(text)
    first, last = _window(text, ends, spans[0][0] if spans else 0, width)
    before, behind = "…" if first else "", "…" if last < len(text) else ""
    shown = f"{before}{clean(text[first:last])}{behind}"
    marks = [" "] * (len(before) + ends[last] - ends[first])
    for start, end in spans:
        left = len(before) + ends[max(start, first)] - ends[first]
        right = len(before) + ends[max(min(end, last), first)] - ends[first]
        marks[left:right] = "^" * (right - left)
    return Excerpt(shown, "".join(marks).rstrip())


def holding(texts: Iterable[str], spots: Sequence[str]) -> str:
    """Return the first text that holds any of the spots; the first with any words where none does."""
    every = [text for text in texts if text] or [""]
    return next((text for text in every if any(spot in text for spot in spots)), every[0])


def _span(text: str, spot: str) -> Span | None:
    """Return where a spot stands, as a word of its own where it does so anywhere.

    A mark that stands in several places is nowhere: nobody knows which of them is meant.
    """
    if not any(map(str.isalnum, spot)) and text.count(spot) != 1:
        return None
    match = re.search(rf"(?<!\w){re.escape(spot)}(?!\w)", text) if spot else None
    start = match.start() if match else text.find(spot) if spot else -1
    return (start, start + len(spot)) if start >= 0 else None


def _window(text: str, ends: Sequence[int], spot: int, width: int) -> Span:
    """Return which characters are shown: all, or as many as fit with what stands before the spot."""
    if ends[-1] <= width:
        return 0, len(text)
    room = width - 2  # of an ellipsis at each end
    first = bisect_left(ends, ends[spot] - _BEFORE, hi=spot)
    last = bisect_right(ends, ends[first] + room, lo=first) - 1
    first = bisect_left(ends, ends[last] - room, hi=first)
    return _at_words(text, first, last, spot)


def _at_words(text: str, first: int, last: int, spot: int) -> Span:
    """Return a window that cuts no word in two, where there is a space between its end and the spot."""
    begin = text.find(" ", first, spot) + 1 if first else 0
    end = text.rfind(" ", spot + _BEFORE, last) if last < len(text) else last
    return max(begin, first), end if end > spot else last


def _ends(text: str) -> Sequence[int]:
    """Return the columns before each character of a text, and those of all of it behind them."""
    if text.isascii() and text.isprintable():
        return range(len(text) + 1)
    return tuple(accumulate(map(char_width, text), initial=0))
