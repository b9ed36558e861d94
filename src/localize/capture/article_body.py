"""The article's own text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.capture.line_assignment import LineAssignment

_NUMBER: Final = re.compile(r" ?\(?\d{1,6}\)?$")
_END: Final = 2
"""Cards under each other: with them the article ends, while a single one may stand in its midst."""


def find_body(sheet: LineAssignment, title: list[int], cards: Sequence[int]) -> list[int]:
    """Find the body: all lines from first running text to last, and the rest of that one's block.

    Running text on the other side of the title, of the last cards or of `Comments` is none of the article's:
    a notice above the page, what readers wrote, the small print.

    Args:
        sheet: the page.
        title: the title's lines.
        cards: the lines with which cards end.
    """
    prose = _largest(sheet, _parted(sheet, sheet.like(line_patterns.is_prose), title, cards))
    if not prose:
        return []
    first, last = prose[0], prose[-1]
    while sheet.breaks_off(first - 1):
        first -= 1
    last = _last(sheet, last)
    return [at for at in sheet.free() if first <= at <= last]


def _last(sheet: LineAssignment, prose: int) -> int:
    """Return the last line of the block of the last running text, or the one before a label there."""
    at = prose
    while sheet.is_free(at + 1) and sheet.block(at + 1) == sheet.block(prose):
        text = sheet.text(at + 1)
        if line_patterns.is_labelled(text) or line_patterns.is_heading_label(text):
            break
        at += 1
    return at


def _parted(
    sheet: LineAssignment, prose: list[int], title: list[int], cards: Sequence[int]
) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for at in prose:
        if runs[-1] and _ends(sheet, range(runs[-1][-1] + 1, at), title, cards):
            runs.append([])
        runs[-1].append(at)
    return runs


def _ends(sheet: LineAssignment, between: range, title: list[int], cards: Sequence[int]) -> bool:
    if _within(title, between) or _within(cards, between) >= _END:
        return True
    labels = (resolve(LABEL, _NUMBER.sub("", sheet.text(at))) for at in between)
    return any(label is not None and label.source == "Comments" for label in labels)


def _within(indexes: Sequence[int], between: range) -> int:
    return bisect_left(indexes, between.stop) - bisect_left(indexes, between.start)


def _largest(sheet: LineAssignment, runs: list[list[int]]) -> list[int]:
    return max(runs, key=lambda run: sum(len(sheet.text(at)) for at in run))


def take_paragraphs(sheet: LineAssignment, body: list[int]) -> tuple[str, ...]:
    """Take the body's lines, and return them as paragraphs: those are joined that were only wrapped."""
    texts: list[str] = []
    goes_on = False
    for index in body:
        text = sheet.text(index)
        if goes_on:
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
        goes_on = sheet.breaks_off(index)
    sheet.take(*body)
    return tuple(texts)
