"""An article is wanted only in locales that the newsroom publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.errors import suggest
from localize.formats.article.key_lines import line_of
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_WANTED = "locales"


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    article, known = subject.article, subject.config.locales
    names = [str(locale) for locale in known]
    for locale in article.locales or ():
        if locale not in known:
            yield Flaw(
                f"`{_WANTED}` names `{locale}`, which is not one of the newsroom's",
                suggest(str(locale), names, f"The newsroom has: {', '.join(names)}."),
                line_of(article.content, article.path, _WANTED),
            )


CHECK = Check(
    "unknown-locale",
    Scope.ARTICLE,
    Severity.ERROR,
    "An article is wanted in a locale that the newsroom does not have.",
    _run,
)
