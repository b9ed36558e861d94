"""Links and pages for the tests of checks."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.checks.subjects import ArticleLink, LinkedPage
from localize.model import Locale

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
PAGES = {
    "articles/a.md": LinkedPage("a", (EN, RU, UZ), frozenset({"prices", "top"})),
    "articles/b.md": LinkedPage("b", (EN, RU), frozenset({"the-end", "top"})),
    "articles/draft.md": LinkedPage("draft", ()),
}


def link(destination: str, *, source: str = "a", line: int = 3) -> ArticleLink:
    name, _, fragment = destination.partition("#")
    target = f"articles/{name or f'{source}.md'}"
    return ArticleLink(
        source, f"articles/{source}.md", line, destination, target, fragment, named=name.endswith(".md")
    )


def told(
    check: str, *links: ArticleLink, locales: tuple[Locale, ...] = (EN, RU, UZ)
) -> list[tuple[str, str]]:
    subject = NewsroomSubject(links=links, pages=PAGES, locales=locales)
    return [(one.where, one.message) for one in inspect(subject, select([check]).newsroom)]
