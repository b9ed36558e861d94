"""Cutting a text that is longer than an engine takes, without losing a character."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Where a sentence may end: closing punctuation, with quotes or brackets behind it, and white space after.
_SENTENCE = re.compile(r"[.!?…][»”’\"')\]]*\s+|\n+")
_SPACE = re.compile(r"\s+")


def split(text: str, limit: int, measure: Callable[[str], int] = len) -> list[str]:
    """Cut a text into pieces that, joined, are the text.

    Args:
        text: what to cut.
        limit: the most that a piece may measure; at least the measure of one character.
        measure: how a piece is measured; it must add up: measure(a + b) == measure(a) + measure(b).

    Returns:
        Pieces that end with a sentence where one ends in reach, else with a word, else at the limit.
        An empty text gives no pieces.
    """
    return list(_pieces(text, limit, measure))


def sentences(text: str) -> list[str]:
    """Cut a text behind each of its sentences; the pieces, joined, are the text."""
    ends = (match.end() for match in _SENTENCE.finditer(text))
    cuts = [0, *(end for end in ends if end < len(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def _pieces(text: str, limit: int, measure: Callable[[str], int]) -> Iterator[str]:
    start = 0
    while start < len(text):
        # Each character measures at least 1, so the window never has to be longer than the limit.
        window = text[start : start + limit]
        reach = _reach(window, limit, measure)
        if start + reach >= len(text):
            yield text[start:]
            return
        window = window[:reach]
        cut = _last_end(_SENTENCE, window) or _last_end(_SPACE, window) or reach
        yield window[:cut]
        start += cut


def _reach(window: str, limit: int, measure: Callable[[str], int]) -> int:
    low, high = 1, len(window)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(window[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _last_end(pattern: re.Pattern[str], window: str) -> int:
    return max((match.end() for match in pattern.finditer(window)), default=0)
