"""The strip above a page: temperature, weather and a running headline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.formats.capture import shapes
from localize.language.weather import WeatherReport, parse_temperature, parse_weather
from localize.language.weather_terms import condition_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.formats.capture.sheet import Sheet
    from localize.language.weather import Temperature


@dataclass(frozen=True)
class Weather:
    """What the page says about the weather, and the lines that say it."""

    data: Mapping[str, object] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    """Words whose meaning is not known; the data holds them as they came."""
    indexes: frozenset[int] = frozenset()


def take_weather(sheet: Sheet) -> Weather:
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


def _sky_beside(sheet: Sheet, indexes: set[int]) -> WeatherReport | None:
    """Find a condition without a wind, `туман`, right beside the temperature; add its line to the indexes."""
    at = min(indexes)
    for index in (at + 1, at - 1):
        condition = condition_named(sheet.text(index)) if sheet.is_free(index) else None
        if condition is not None:
            indexes.add(index)
            return WeatherReport(condition, sheet.text(index))
    return None


def take_ticker(sheet: Sheet, strip: Iterable[int]) -> str:
    """Find and take the running headline: the longest one in a block with weather or a page label in it."""
    blocks = {sheet.block(index) for index in strip}
    lines = [
        index
        for index in sheet.like(shapes.is_headline)
        if sheet.block(index) in blocks and _is_plain(sheet.text(index))
    ]
    if not lines:
        return ""
    ticker = max(lines, key=lambda index: (len(sheet.text(index)), -index))
    sheet.take(ticker)
    return sheet.text(ticker)


def _is_plain(text: str) -> bool:
    return shapes.count(text) is None and not shapes.is_category(text)
