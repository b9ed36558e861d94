"""Every word of the weather in the front matter is known, so that it prints in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.errors import InputError, suggest
from localize.formats.article.key_lines import line_of
from localize.language.weather import CONDITIONS, read_article_weather
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_KEY = "weather"


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    try:
        found = read_article_weather(article.front_matter.get(_KEY))
    except InputError:
        return  # `article-weather` says so
    for text in found.report.unknown if found else ():
        line = line_of(article.content, article.path, _KEY)
        yield Flaw(f"the weather words «{shown(text)}» are not known", _nearest(text), line)


def _nearest(text: str) -> str:
    """Return the advice for an unknown word: the known condition that is spelled most like it, if any is."""
    ids = [condition.id for condition in CONDITIONS]
    meant = suggest(text.replace(" ", "_"), ids)
    return f"{meant}{' ' * bool(meant)}Other words print as they came, in every language."


CHECK = Check(
    "unknown-weather",
    Scope.ARTICLE,
    Severity.WARNING,
    "The front matter's weather has words that are not known.",
    _run,
)
