"""The article as a whole is in the language that it claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.foreign_text import language_of
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    found = language_of(subject.article)
    if found is not None:
        yield Flaw(
            f"the text looks like {found}, but the article says {subject.article.source_locale}",
            f"Write `lang: {found}` in the front matter, if it is.",
        )


CHECK = Check(
    "article-language",
    Scope.ARTICLE,
    Severity.WARNING,
    "An article is not in the language that it claims.",
    _run,
)
