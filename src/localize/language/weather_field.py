"""The weather of an article: what its front matter holds under `weather`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from localize.errors import InputError
from localize.frozen import frozen
from localize.language.weather_reading import parse_temperature, parse_weather
from localize.language.weather_report import Temperature, WeatherReport
from localize.language.weather_terms import condition_named

_DEGREES = re.compile(r"(?P<degrees>[^,;|]{1,20}?°[ ]?[CFСcfс]?)(?:[,;|]| )\s*(?P<sky>.+)", re.DOTALL)
_LONGEST = 200


@frozen
class ArticleWeather:
    """Temperature, sky and wind of an article."""

    report: WeatherReport
    temperature: Temperature | None = None

    def to_data(self) -> dict[str, object]:
        """Return plain values, as a captured page's front matter has them."""
        data = self.report.to_data()
        return {"temperature": self.temperature.to_data(), **data} if self.temperature else data


def read_article_weather(value: object) -> ArticleWeather | None:
    """Read the weather of an article.

    Args:
        value: what `weather` holds: data, or a line such as `+26°, ясно, ветер 2,1 м/с, В`. A line that says
            nothing known is an unknown condition.

    Returns:
        The weather; None where there is none.

    Raises:
        InputError: it is neither data nor a line, or its data cannot be.
    """
    if value is None or value in ({}, ""):
        return None
    if isinstance(value, Mapping):
        return ArticleWeather(WeatherReport.from_data(value), _temperature(value.get("temperature")))
    if isinstance(value, str):
        return _line(value.strip())
    raise InputError("the weather is neither data nor a line", hint="Write condition, temperature and wind.")


def _temperature(value: object) -> Temperature | None:
    if value is None or isinstance(value, Mapping):
        return Temperature.from_data(value) if value else None
    found = parse_temperature(value) if isinstance(value, str) else Temperature.from_data({"value": value})
    if found is None:
        hint = "Write it like +26° or 79 °F, or its value and unit below it."
        raise InputError(f"«{str(value)[:40]}» is no temperature of the air", hint=hint)
    return found


def _line(text: str) -> ArticleWeather:
    match = _DEGREES.fullmatch(text) if len(text) <= _LONGEST else None
    temperature = parse_temperature(match["degrees"]) if match else None
    if match is None or temperature is None:
        alone = parse_temperature(text)
        return ArticleWeather(WeatherReport(None) if alone else _sky(text), alone)
    return ArticleWeather(_sky(match["sky"]), temperature)


def _sky(text: str) -> WeatherReport:
    known = parse_weather(text)
    return known or WeatherReport(condition_named(text[:_LONGEST]), text)
