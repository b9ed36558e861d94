"""Keys that a build adds at the end of an edition's front matter, as `bundles.front_matter` names them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from localize.errors import ConfigError, InputError, Place
from localize.language.dates import Style, format_moment, parse_moment
from localize.language.weather import Temperature, WeatherReport, print_weather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.config import Config
    from localize.model import Article, Locale, MessageKey

LANG = "lang"
ALTERNATES = "alternates"
KEYS: Mapping[str, str] = {
    LANG: "the edition's language, BCP 47",
    "slug": "the article's slug",
    "source_locale": "the article's own language, BCP 47",
    "state": "how the edition went out: ready or source",
    ALTERNATES: "language → path of the article's editions, with x-default",
    "weather_text": "the line of weather that `weather` holds as data, printed",
    "published_text": "the moment that `published` holds, printed",
}
"""The keys there are, and what each holds."""
_STYLE: Style = "long_time"


def require_known(config: Config) -> None:
    """Check the names of the keys.

    Raises:
        ConfigError: one is unknown; the nearest one is suggested.
    """
    for key in config.bundles.front_matter:
        if key not in KEYS:
            near = get_close_matches(key[:80].lower(), KEYS, n=1)
            hint = f"Did you mean `{near[0]}`?" if near else f"One of: {', '.join(KEYS)}."
            place = Place(config.path, config.bundles.layout_line)
            raise ConfigError(f"builds add no key «{key[:80]}» to front matter", place=place, hint=hint)


def printed(
    article: Article, locale: Locale, config: Config, text: Callable[[MessageKey], str]
) -> dict[str, str]:
    """Return those keys that print data of the article; none where it has no such data.

    Args:
        article: the source.
        locale: the edition's locale.
        config: which keys are wanted, and the newsroom's time zone.
        text: gives the locale's text of an entry of `ui`.

    Raises:
        InputError: the article's weather is malformed, or the text of a pattern cannot be used.
    """
    found = {}
    if "weather_text" in config.bundles.front_matter:
        found["weather_text"] = _weather(article, locale, text)
    if "published_text" in config.bundles.front_matter:
        found["published_text"] = _published(article, locale, config, text)
    return {key: value for key, value in found.items() if value}


def added(article: Article, keys: Iterable[str], values: Mapping[str, object]) -> dict[str, object]:
    """Return the keys to add to an article, in the order in which they are named.

    Args:
        article: the source; a key that its author wrote stays as it is.
        keys: the keys that are wanted.
        values: what each would hold; one without a value is left out.
    """
    return {key: values[key] for key in keys if key in values and key not in article.front_matter}


def _weather(article: Article, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    data = article.front_matter.get("weather")
    if not isinstance(data, Mapping):
        return ""
    degrees = data.get("temperature")
    try:
        report = WeatherReport.from_data(data)
        temperature = Temperature.from_data(degrees) if isinstance(degrees, Mapping) else None
    except InputError as error:
        raise InputError(error.message, place=Place(article.path, 1), hint=error.hint) from None
    return print_weather(report, temperature, locale, text)


def _published(article: Article, locale: Locale, config: Config, text: Callable[[MessageKey], str]) -> str:
    moment = parse_moment(
        str(article.front_matter.get("published", "")), timezone=config.timezone, day_first=config.day_first
    )
    return format_moment(moment, _STYLE, locale, text) if moment else ""
