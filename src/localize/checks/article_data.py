"""What is wrong with the data of an article: dates, weather and locales in its front matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from localize.checks.base import shown
from localize.errors import InputError, suggest
from localize.formats.markdown.lines import line_of
from localize.language.dates import parse_moment
from localize.language.weather import CONDITIONS, read_article_weather
from localize.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.model import Article, Locale

DATE: Final = "article-date"
WEATHER: Final = "article-weather"
UNKNOWN_WEATHER: Final = "unknown-weather"
LOCALE: Final = "unknown-locale"
_DATES: Final = ("published", "modified")
_CARDS: Final = "related"
_KEY: Final = "weather"
_WANTED: Final = "locales"


def dates(article: Article, *, timezone: str, day_first: bool) -> Iterator[Finding]:
    """Yield a finding for each date of the front matter that is none, and prints nowhere.

    Args:
        article: the article.
        timezone: IANA name of the newsroom's zone.
        day_first: whether 03/04/2025 is 3 April.

    Raises:
        ConfigError: there is no such time zone.
    """
    for keys, text in _texts(article.front_matter):
        if parse_moment(text, timezone=timezone, day_first=day_first) is None:
            yield Finding(
                DATE,
                Severity.ERROR,
                f"`{keys[-1]}` is no date: «{shown(text)}»",
                article.path,
                line_of(article.content, article.path, *keys),
                fix="Write it like 2025-04-28, 28-04-2025 or 15:28, 28-04-2025.",
            )


def weather(article: Article) -> Iterator[Finding]:
    """Yield a finding for weather that cannot be, and one for each word of it that is not known."""
    try:
        found = read_article_weather(article.front_matter.get(_KEY))
    except InputError as error:
        line = line_of(article.content, article.path, _KEY)
        yield Finding(WEATHER, Severity.ERROR, error.message, article.path, line, fix=error.hint)
        return
    for text in found.report.unknown if found else ():
        yield Finding(
            UNKNOWN_WEATHER,
            Severity.WARNING,
            f"the weather words «{shown(text)}» are not known",
            article.path,
            line_of(article.content, article.path, _KEY),
            fix=_nearest(text),
        )


def locales(article: Article, known: Sequence[Locale]) -> Iterator[Finding]:
    """Yield a finding for each locale that an article is wanted in and that the newsroom does not publish."""
    names = [str(locale) for locale in known]
    for locale in article.locales or ():
        if locale not in known:
            yield Finding(
                LOCALE,
                Severity.ERROR,
                f"`{_WANTED}` names `{locale}`, which is not one of the newsroom's",
                article.path,
                line_of(article.content, article.path, _WANTED),
                fix=suggest(str(locale), names, f"The newsroom has: {', '.join(names)}."),
            )


def _texts(values: Mapping[str, object]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the dates that are written as text, and the way to each; `published: false` is no date."""
    for key in _DATES:
        value = values.get(key)
        if isinstance(value, str) and value.strip():
            yield (key,), value
    cards = values.get(_CARDS)
    for number, card in enumerate(cards if isinstance(cards, list) else ()):
        value = card.get(_DATES[0]) if isinstance(card, Mapping) else None
        if isinstance(value, str) and value.strip():
            yield (_CARDS, number, _DATES[0]), value


def _nearest(text: str) -> str:
    """Return the advice for an unknown word: the known condition that is spelled most like it, if any is."""
    ids = [condition.id for condition in CONDITIONS]
    meant = suggest(text.replace(" ", "_"), ids)
    return f"{meant}{' ' * bool(meant)}Other words print as they came, in every language."
