"""The weather in the front matter can be printed: its numbers, its units, its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.errors import InputError
from localize.formats.article.key_lines import line_of
from localize.language.weather import read_article_weather
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_KEY = "weather"


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article = subject.article
    try:
        read_article_weather(article.front_matter.get(_KEY))
    except InputError as error:
        yield Flaw(error.message, error.hint, line_of(article.content, article.path, _KEY))


CHECK = Check(
    "article-weather",
    Scope.ARTICLE,
    Severity.ERROR,
    "The front matter's weather cannot be: a number, a unit, its form.",
    _run,
)
