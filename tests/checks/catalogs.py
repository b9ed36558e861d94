"""Catalogs for the tests of checks of scope catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.articles import subject as article_subject

from localize.checks import CatalogSubject, inspect
from localize.checks.registry import select
from localize.model import Catalog, Finding, Ledger, Locale, Message, MessageKey
from localize.model.domain import Domain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Article

UZ = Locale.parse("uz")
TEXT = "---\ntitle: Frost\n---\n\nFarmers lit [fires](https://a.example/).\n\nRain fell.\n"
PATH = "locales/uz/LC_MESSAGES/articles/a.po"


def article(text: str = TEXT, *, locale: str = "en") -> Article:
    """Return an article read from text."""
    return article_subject(text, locale=locale).article


def catalog(texts: Mapping[str, str]) -> Catalog:
    """Return a catalog of these texts, ten lines apart."""
    messages = tuple(
        Message(MessageKey("", source), (target,), line=10 * place)
        for place, (source, target) in enumerate(texts.items(), 1)
    )
    return Catalog(UZ, Domain.of("a"), (), messages)


def subject(
    texts: Mapping[str, str],
    *,
    pulled: Catalog | None = None,
    ledger: Ledger | None = None,
    translations: tuple[Article, ...] = (),
) -> CatalogSubject:
    """Return a catalog of an article; a pull would change nothing unless one is given."""
    stored = catalog(texts)
    return CatalogSubject(
        article(),
        UZ,
        PATH,
        "a.review.jsonl",
        stored,
        ledger or Ledger(),
        lambda: pulled or stored,
        lambda: stored.by_key,
        translations,
    )


def findings(check: str, one: CatalogSubject) -> list[Finding]:
    """Return what one check says of a catalog."""
    return list(inspect(one, select([check]).catalog))
