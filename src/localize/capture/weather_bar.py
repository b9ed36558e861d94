"""The strip above a page: temperature, weather and a running headline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.language.vocabulary import LABEL, resolve
from localize.language.weather import WeatherReport, parse_temperature, parse_weather
from localize.language.weather_terms import condition_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from localize.capture.line_assignment import LineAssignment
    from localize.language.weather import Temperature

_STRIP: Final = 3
"""Lines from the weather within which the strip's headline stands."""
_FEWEST_WORDS: Final = 3
_RUNNING: Final = frozenset({"Today", "News", "Latest news"})
"""Labels under which a headline runs."""


@dataclass(frozen=True)
class Weather:
    """What the page says about the weather, and the lines that say it."""

    data: Mapping[str, object] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    """Words whose meaning is not known; the data holds them as they came."""
    indexes: frozenset[int] = frozenset()


def take_weather(sheet: LineAssignment) -> Weather:
    """Find and take the first temperature and the first line of weather; further ones are left over."""
    indexes: set[int] = set()
    temperature: Temperature | None = None
    report: WeatherReport | None = None
    for index in sheet.free():
        text = sheet.text(index)
        degrees = parse_temperature(text) if temperature is None else None
        sky = parse_weather(text) if report is None else None
        if degrees or sky:
            temperature, report = temperature or degrees, report or sky
            indexes.add(index)
    if report is None and temperature is not None:
        report = _sky_beside(sheet, indexes)
    sheet.take(*indexes)
    data = report.to_data() if report else {}
    if temperature is not None:
        data = {"temperature": temperature.to_data(), **data}
    return Weather(data, report.unknown if report else (), frozenset(indexes))


def _sky_beside(sheet: LineAssignment, indexes: set[int]) -> WeatherReport | None:
    """Find a condition without a wind, `туман`, right beside the temperature; add its line to the indexes."""
    at = min(indexes)
    for index in (at + 1, at - 1):
        condition = condition_named(sheet.text(index)) if sheet.is_free(index) else None
        if condition is not None:
            indexes.add(index)
            return WeatherReport(condition, sheet.text(index))
    return None


def running(sheet: LineAssignment, weather: AbstractSet[int]) -> list[int]:
    """Find the headlines that may run above the page: next to the weather, or right under `Today`."""
    return [at for at in sheet.like(_may_run) if _near(sheet, at, weather) or _under_today(sheet, at)]


def take_ticker(sheet: LineAssignment, candidates: list[int]) -> str:
    """Take the longest running headline that is not the article's title."""
    lines = [index for index in candidates if sheet.is_free(index)]
    if not lines:
        return ""
    ticker = max(lines, key=lambda index: (len(sheet.text(index)), -index))
    sheet.take(ticker)
    return sheet.text(ticker)


def _may_run(text: str) -> bool:
    is_other = (
        line_patterns.count(text) is not None
        or line_patterns.is_category(text)
        or line_patterns.is_feed(text)
    )
    # What is shorter, beside the weather, is the town that it is in.
    fits = len(text.split()) >= _FEWEST_WORDS and not text.endswith(".")
    return fits and line_patterns.is_headline(text) and not is_other


def _near(sheet: LineAssignment, index: int, weather: AbstractSet[int]) -> bool:
    around = range(index - _STRIP, index + _STRIP + 1)
    return any(at in weather and sheet.block(at) == sheet.block(index) for at in around)


def _under_today(sheet: LineAssignment, index: int) -> bool:
    if not index or sheet.block(index - 1) != sheet.block(index):
        return False
    label = sheet.text(index - 1)
    key = resolve(LABEL, label) if line_patterns.is_label(label) else None
    return key is not None and key.source in _RUNNING
