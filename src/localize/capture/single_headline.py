"""A title that stands once on its page, known by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import boilerplate, byline, headline_shapes, line_patterns, weather_bar
from localize.capture.related_articles import opens_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta


_LONGEST_WITH_STOP: Final = 160
"""Characters of a headline that ends with a full stop."""
_MOST_PLACES: Final = 8
_FEWEST_TITLE_WORDS: Final = 3
_MANY_WORDS: Final = 6
"""A headline of more words is no likelier to be the title."""


def find(sheet: LineAssignment, metas: Mapping[int, Meta]) -> list[int]:
    """Find the title among the headlines above the first running text.

    Where none of them can be it, one that ends with a full stop may: category, date, views or author stand
    under it, and then a text.
    """
    lines = range(len(sheet.lines))
    strip = weather_bar.above_weather(sheet)
    headlines = [
        at
        for at in lines
        if at not in metas and headline_shapes.may_be_title(sheet.text(at)) and not sheet.breaks_off(at)
    ]
    prose = [at for at in lines if _is_text(sheet.text(at))]
    above = [at for at in headlines if not prose or at < prose[0]]
    if not any(_is_credible(sheet, at, metas, strip) for at in above):
        heads = [at for at in prose if _heads_text(sheet, at, metas)][:1]
        above = [at for at in headlines if not heads or at < heads[0]] + heads if heads else above
    among = above or headlines
    return [max(among, key=lambda at: (_claim(sheet, at, metas, strip), -at))] if among else []


def _is_credible(sheet: LineAssignment, at: int, metas: Mapping[int, Meta], strip: frozenset[int]) -> bool:
    text = sheet.text(at)
    if (
        at in strip
        or headline_shapes.in_list(sheet, at)
        or byline.is_only_name(text)
        or line_patterns.is_note(text)
    ):
        return False
    return len(text.split()) >= _FEWEST_TITLE_WORDS or _has_field(sheet, at, metas)


def _has_field(sheet: LineAssignment, at: int, metas: Mapping[int, Meta]) -> bool:
    return at + 1 < len(sheet.lines) and headline_shapes.is_field(sheet, at + 1, metas)


def _heads_text(sheet: LineAssignment, at: int, metas: Mapping[int, Meta]) -> bool:
    """Return whether a line with a full stop may be a title."""
    text = sheet.text(at)
    fits = (
        len(text) <= _LONGEST_WITH_STOP
        and not headline_shapes.is_other(text)
        and _has_field(sheet, at, metas)
    )
    return fits and opens_text(sheet, at + 1, metas)


def _is_text(text: str) -> bool:
    return line_patterns.is_prose(text) and not boilerplate.is_small_print(text)


def _claim(sheet: LineAssignment, at: int, metas: Mapping[int, Meta], strip: frozenset[int]) -> float:
    """Return how much speaks for a headline as the title.

    The fields of an article stand beside it; it has some words, and is no name, note or item of a list.
    """
    text = sheet.text(at)
    words = len(text.split())
    below = [other for other in (at + 1, at + 2) if other < len(sheet.lines)]
    claim = 3.0 * any(headline_shapes.is_field(sheet, other, metas) for other in below[:1])
    claim += 1.0 * any(headline_shapes.is_field(sheet, other, metas) for other in below[1:])
    claim += 1.0 * (at > 0 and headline_shapes.is_field(sheet, at - 1, metas))
    claim += 1.0 * any(byline.is_only_name(sheet.text(other)) for other in below[:1])
    claim += min(words, _MANY_WORDS) / 4
    claim -= 4.0 * (at in strip) + 1.0 * line_patterns.is_prose(text)
    claim -= 3.0 * headline_shapes.in_list(sheet, at)
    claim -= 1.0 * byline.is_only_name(text) + 2.0 * line_patterns.is_note(text)
    claim -= 1.5 * (words == 1) + 1.25 * (words == 2 and not headline_shapes.is_alone(sheet, at))  # noqa: PLR2004 - a town's name
    return claim - 1.5 * _comes_second(sheet, at, strip)


def _comes_second(sheet: LineAssignment, at: int, strip: frozenset[int]) -> float:
    """Return how surely another headline above is the title, and this a subhead or the lead under it.

    It stands right above, or alone between empty lines.
    """
    above = [other for other in range(max(at - _MOST_PLACES, 0), at) if _may_lead(sheet, other, strip)]
    if at - 1 in above:
        return 3.5
    return float(any(headline_shapes.is_alone(sheet, other) for other in above))


def _may_lead(sheet: LineAssignment, at: int, strip: frozenset[int]) -> bool:
    text = sheet.text(at)
    if at in strip or len(text.split()) < _FEWEST_TITLE_WORDS:
        return False
    return (
        headline_shapes.may_be_title(text)
        and not line_patterns.is_note(text)
        and not byline.is_only_name(text)
    )
