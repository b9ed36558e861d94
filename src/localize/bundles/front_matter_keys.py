"""Keys that a build adds at the end of an edition's front matter, as `bundles.front_matter` names them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from localize.errors import ConfigError, InputError, Place, suggest
from localize.formats.article import front_matter, toml_source
from localize.formats.article.found import Found
from localize.formats.article.key_lines import line_of
from localize.language.dates import Style, format_moment, parse_moment
from localize.language.weather import print_weather, read_article_weather

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
    "modified_text": "the moment that `modified` holds, printed",
}
"""The keys there are, and what each holds."""
_STYLE: Style = "long_time"
_CARD: Style = "card"


def require_known(config: Config) -> None:
    """Check the names of the keys.

    Raises:
        ConfigError: one is unknown; the nearest one is suggested.
    """
    for key in config.bundles.front_matter:
        if key not in KEYS:
            hint = suggest(key, KEYS, f"One of: {', '.join(KEYS)}.")
            place = Place(config.path, config.bundles.layout_line)
            raise ConfigError(f"builds add no key «{key[:80]}» to front matter", place=place, hint=hint)


def printed(
    article: Article,
    locale: Locale,
    config: Config,
    keys: Iterable[str],
    text: Callable[[MessageKey], str],
) -> dict[str, object]:
    """Return those keys that print data of the article; one that has nothing to print is left out.

    Args:
        article: the source.
        locale: the edition's locale.
        config: the newsroom's time zone and order of dates.
        keys: what is wanted: `weather_text`, `published_text`, `modified_text`, and for layouts
            `related_published_text`, a list with one text per card. Others are passed over.
        text: gives the locale's text of an entry of `ui`.

    Raises:
        InputError: the article's weather is malformed, or the text of a pattern cannot be used.
    """
    wanted = set(keys)
    front = article.front_matter

    def moment(value: object, style: Style) -> str:
        field = value if isinstance(value, str) else ""
        found = parse_moment(field, timezone=config.timezone, day_first=config.day_first)
        return format_moment(found, style, locale, text) if found else ""

    found: dict[str, object] = {}
    if "weather_text" in wanted:
        found["weather_text"] = _weather(article, locale, text)
    for key in ("published", "modified"):
        if f"{key}_text" in wanted:
            found[f"{key}_text"] = moment(front.get(key), _STYLE)
    if "related_published_text" in wanted:
        found["related_published_text"] = [moment(value, _CARD) for value in _card_dates(article)]
    return {key: value for key, value in found.items() if value}


def added(article: Article, keys: Iterable[str], values: Mapping[str, object]) -> dict[str, object]:
    """Return the keys to add to an article, in the order in which they are named.

    Args:
        article: the source; a key that its author wrote stays as it is.
        keys: the keys that are wanted.
        values: what each would hold; one without a value is left out.
    """
    return {key: values[key] for key in keys if key in values and key not in article.front_matter}


def with_language(content: bytes, tag: str, path: str) -> bytes:
    """Return a file with another language in its TOML front matter; other files as they are.

    Args:
        content: the edition's file, whose front matter has `lang`.
        tag: the edition's language, BCP 47.
        path: the article's file, for messages.
    """
    split = front_matter.split(content, path)
    if split.kind != "toml":
        return content
    text = content[split.start : split.end].decode()
    values = toml_source.read(text, path)
    found = next(toml_source.find(text, split.start, values, (LANG,), {}))  # a string, or it were no language
    assert isinstance(found, Found)
    start, end = found.pieces[0]
    return content[:start] + toml_source.encode(tag).encode() + content[end:]


def _weather(article: Article, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    try:
        weather = read_article_weather(article.front_matter.get("weather"))
    except InputError as error:
        place = Place(article.path, line_of(article.content, article.path, "weather"))
        raise InputError(error.message, place=place, hint=error.hint) from None
    return print_weather(weather.report, weather.temperature, locale, text) if weather else ""


def _card_dates(article: Article) -> list[object]:
    cards = article.front_matter.get("related")
    return (
        [card.get("published") for card in cards if isinstance(card, Mapping)]
        if isinstance(cards, list)
        else []
    )
