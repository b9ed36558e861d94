"""The shapes of lines that may be a title, and of those that stand beside one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import boilerplate, byline, line_patterns, weather_bar
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta


_FEWEST_IN_MENU: Final = 3
_FEWEST_TITLE_WORDS: Final = 3


def may_be_title(text: str) -> bool:
    """Return whether a line may be a title: a headline, and nothing else that is known."""
    return line_patterns.is_headline(text) and not is_other(text)


def is_other(text: str) -> bool:
    """Return whether a line is known as something else than a headline."""
    known = line_patterns.is_category(text) or line_patterns.is_label(text) or line_patterns.is_labelled(text)
    known = known or line_patterns.is_feed(text)
    known = (
        known
        or line_patterns.is_counted(text)
        or boilerplate.is_ago(text)
        or boilerplate.is_small_print(text)
        or boilerplate.asks_reader(text)
    )
    known = known or line_patterns.is_path(text)
    return known or is_datum(text)


def is_datum(text: str) -> bool:
    """Return whether a line is weather, a rate of exchange or a count."""
    return weather_bar.is_weather(text) or weather_bar.is_rate(text) or line_patterns.count(text) is not None


def is_field(sheet: LineAssignment, at: int, metas: Mapping[int, Meta]) -> bool:
    """Return whether a line says something of an article: category, date, views, author."""
    text = sheet.text(at)
    known = at in metas or line_patterns.is_category(text) or line_patterns.is_labelled(text)
    return (
        known
        or line_patterns.count(text) is not None
        or line_patterns.is_counted(text)
        or boilerplate.is_ago(text)
        or byline.strength(sheet, at) >= byline.KNOWN
    )


def in_list(sheet: LineAssignment, at: int) -> bool:
    """Return whether a line is one of several short ones under each other, as in a menu."""
    block = range(max(at - 3, 0), min(at + 4, len(sheet.lines)))
    same = [
        other for other in block if sheet.block(other) == sheet.block(at) and not is_datum(sheet.text(other))
    ]
    short = {
        folded(sheet.text(other)) for other in same if len(sheet.text(other).split()) < _FEWEST_TITLE_WORDS
    }
    return folded(sheet.text(at)) in short and len(short) >= _FEWEST_IN_MENU


def is_alone(sheet: LineAssignment, at: int) -> bool:
    """Return whether a line stands between empty ones."""
    around = (other for other in (at - 1, at + 1) if 0 <= other < len(sheet.lines))
    return all(sheet.block(other) != sheet.block(at) for other in around)
