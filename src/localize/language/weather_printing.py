"""Printing weather through the entries of the `ui` catalog, so that grammar is the translator's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.numbers import format_unit
from localize.language.text_parts import filled, text_of
from localize.language.weather_terms import condition_key, direction_key
from localize.model import MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.language.weather_report import Temperature, WeatherReport
    from localize.model import Locale

_ALL = MessageKey("weather.pattern", "{temperature}, {weather}")
_SKY_AND_WIND = MessageKey("weather.pattern", "{condition}, {wind}")
_WIND = MessageKey("weather.pattern", "wind {speed} {direction}")
_WIND_SPEED = MessageKey("weather.pattern", "wind {speed}")
_WIND_DIRECTION = MessageKey("weather.pattern", "wind {direction}")
_GUSTS = MessageKey("weather.label", "gusts")
_CALM = MessageKey("weather.pattern", "no wind")


def print_weather(
    report: WeatherReport, temperature: Temperature | None, locale: Locale, text: Callable[[MessageKey], str]
) -> str:
    """Print a line of weather: `+26 °C, ясно, ветер восточный, 2,1 м/с`.

    Args:
        report: the sky and the wind; an unknown condition prints as it came, an unknown direction does not.
        temperature: printed before them, where there is one.
        locale: the locale printed in.
        text: gives the locale's text of a `ui` entry, as the newsroom has translated it.

    Raises:
        InputError: a pattern cannot be used, or an entry has no text.
    """
    key = condition_key(report.condition) if report.condition else None
    condition = text_of(key, text) if key else report.condition_raw
    weather = _joined(_SKY_AND_WIND, {"condition": condition, "wind": _wind(report, locale, text)}, text)
    degrees = print_temperature(temperature, locale, text) if temperature else ""
    return _joined(_ALL, {"temperature": degrees, "weather": weather}, text)


def print_temperature(temperature: Temperature, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    """Print a temperature with its sign: `+26 °C`, `−5°C`. A plus sign prints where one came.

    Raises:
        InputError: the unit's text cannot be used.
    """
    plus, highest = temperature.explicit_plus, temperature.highest
    return format_unit(temperature.value, temperature.unit, locale, text, plus=plus, highest=highest)


def _wind(report: WeatherReport, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    wind = _steady_wind(report, locale, text)
    if report.gusts is None:
        return wind
    gusts = f"{text_of(_GUSTS, text)} {format_unit(report.gusts, report.wind_unit, locale, text)}"
    return f"{wind}, {gusts}" if wind else gusts


def _steady_wind(report: WeatherReport, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    direction = text_of(direction_key(report.direction), text) if report.direction else ""
    if report.wind_speed is None:
        return filled(_WIND_DIRECTION, {"direction": direction}, text) if direction else ""
    if report.wind_speed == 0:
        return filled(_CALM, {}, text)
    speed = format_unit(report.wind_speed, report.wind_unit, locale, text, highest=report.wind_highest)
    if not direction:
        return filled(_WIND_SPEED, {"speed": speed}, text)
    return filled(_WIND, {"speed": speed, "direction": direction}, text)


def _joined(pattern: MessageKey, parts: dict[str, str], text: Callable[[MessageKey], str]) -> str:
    present = [part for part in parts.values() if part]
    return filled(pattern, parts, text) if len(present) == len(parts) else "".join(present)
