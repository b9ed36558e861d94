"""Two pages in one capture, which nobody can tell apart surely enough to make an article of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns, weather_bar
from localize.capture.repeated_headline import heads
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.article_bounds import Bounds
    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta

_FEWEST_PROSE: Final = 2
_FEWEST_SHARED: Final = 2
_STRIP: Final = 6
"""Lines above a title among which weather, rates or a label of the page stand."""


def find(sheet: LineAssignment, metas: Mapping[int, Meta], bounds: Bounds) -> int | None:
    """Return the line with which another page begins.

    It has a title that stands twice around category, date or views, or the same lines above its title as the
    first page; and running text below.
    """
    groups = [group for group in heads(sheet, metas) if group[-1] - group[0] >= len(group)]
    titles = [group[0] for group in groups if group[0] > bounds.title[-1]]
    for at in titles:
        apart = at >= bounds.end or _under_strip(sheet, at)
        if apart and _has_text(sheet, range(at, len(sheet.lines)), 1):
            return at
    return _same_head(sheet, bounds)


def _under_strip(sheet: LineAssignment, at: int) -> bool:
    above = range(max(at - _STRIP, 0), at)
    return any(_is_strip(sheet.text(other)) for other in above)


def _is_strip(text: str) -> bool:
    return weather_bar.is_weather(text) or weather_bar.is_rate(text)


def _has_text(sheet: LineAssignment, among: range, fewest: int) -> bool:
    return sum(line_patterns.is_prose(sheet.text(at)) for at in among) >= fewest


def _same_head(sheet: LineAssignment, bounds: Bounds) -> int | None:
    """Return where the lines above the title stand again over a text of some length, weather among them."""
    above = [folded(sheet.text(at)) for at in range(bounds.title[0])]
    if len(above) < _FEWEST_SHARED or not any(_is_strip(line) for line in above):
        return None
    for at in range(bounds.title[-1] + 1, len(sheet.lines) - 1):
        below = [folded(sheet.text(other)) for other in range(at, min(at + len(above), len(sheet.lines)))]
        shared = [line for line in below if line in above]
        strip = any(_is_strip(line) for line in shared) and below[0] == above[0]
        rest = range(at + len(above), len(sheet.lines))
        if strip and len(shared) >= _FEWEST_SHARED and _has_text(sheet, rest, _FEWEST_PROSE):
            return at
    return None
