"""Each date of the front matter is one, so that it can be printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.formats.article.key_lines import line_of
from localize.language.dates import parse_moment
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_DATES: Final = ("published", "modified")
_CARDS: Final = "related"


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article, config = subject.article, subject.config
    for keys, text in _texts(article.front_matter):
        if parse_moment(text, timezone=config.timezone, day_first=config.day_first) is None:
            line = line_of(article.content, article.path, *keys)
            yield Flaw(f"`{keys[-1]}` is no date: «{shown(text)}»", line=line)


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


CHECK = Check(
    "article-date",
    Scope.ARTICLE,
    Severity.ERROR,
    "A date of the front matter is none: published, modified, a card's.",
    _run,
    "Write it like 2025-04-28, 28-04-2025 or 15:28, 28-04-2025.",
)
