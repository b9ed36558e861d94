"""The strip above a page: temperature, weather and a running headline."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.frozen import frozen
from localize.language.spelling import folded
from localize.language.vocabulary import LABEL, resolve
from localize.language.weather import WeatherReport, parse_temperature, parse_weather
from localize.language.weather_terms import condition_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.language.weather import Temperature

_STRIP: Final = 3
"""Lines from the weather within which the strip's headline stands."""
_FEWEST_WORDS: Final = 3
_RATE: Final = re.compile(
    r"\W{0,3}(?:[a-z]{3}|[$€₽£¥])(?:/[a-z]{3})?[ :=–-]+\d[\d ,.]*(?:[ (]*[+−▲▼↑↓-]? ?\d[\d ,.]*%?\W*)?"
)
_RUNNING: Final = frozenset({"Today", "News", "Latest news"})
"""Labels under which a headline runs."""


@frozen
class Weather:
    """The page's weather, and the lines that tell it."""

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


def is_weather(text: str) -> bool:
    """Return whether a line says how warm it is, or what the sky is like."""
    return parse_temperature(text) is not None or parse_weather(text) is not None


def is_report(text: str) -> bool:
    """Return whether a line says what the sky is like in words that are known."""
    report = parse_weather(text)
    return report is not None and report.condition is not None


def is_rate(text: str) -> bool:
    """Return whether a line is a rate of exchange: `USD 12 655.00 +4.55`."""
    return len(text) <= line_patterns.LONGEST_LABEL and _RATE.fullmatch(folded(text)) is not None


def above_weather(sheet: LineAssignment) -> frozenset[int]:
    """Return the lines in which a headline runs above the page: over the weather, or right under `Today`.

    What stands under the weather is no such headline.
    """
    weather = {at for at in sheet.free() if is_weather(sheet.text(at))}
    strip = {at for at in sheet.free() if _under_today(sheet, at)}
    for at in weather:
        over = range(max(at - _STRIP, 0), at)
        strip |= {other for other in over if sheet.block(other) == sheet.block(at)} - weather
    return frozenset(strip)


def take_ticker(sheet: LineAssignment, strip: frozenset[int]) -> str:
    """Take the longest running headline of those lines that are left."""
    lines = sheet.like(_may_run, sorted(strip))
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


def _under_today(sheet: LineAssignment, index: int) -> bool:
    if not index or sheet.block(index - 1) != sheet.block(index):
        return False
    label = sheet.text(index - 1)
    key = resolve(LABEL, label) if line_patterns.is_label(label) else None
    return key is not None and key.source in _RUNNING
