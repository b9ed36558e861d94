"""Articles for the tests of checks, read from text."""

from __future__ import annotations

from localize.catalogs.interface import Interface
from localize.checks import ArticleSubject, inspect
from localize.checks.registry import select
from localize.config import Config
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Finding, Locale

LOCALES = tuple(map(Locale.parse, ("en", "ru", "uz_Cyrl")))


def subject(text: str, *, locale: str = "en", day_first: bool = True) -> ArticleSubject:
    options = ReadOptions(default_locale=Locale.parse(locale))
    article = read(text.encode(), path="a.md", slug="a", options=options)
    config = Config("localize.yaml", "Newsroom", LOCALES[0], LOCALES, day_first=day_first)
    return ArticleSubject(article, config, Interface((), {}))


def findings(*checks: str, text: str, locale: str = "en", day_first: bool = True) -> list[Finding]:
    chosen = select(checks).article
    assert [check.name for check in chosen] == list(checks)
    return list(inspect(subject(text, locale=locale, day_first=day_first), chosen))
