"""Existing translations, which fill the catalogs of their articles once; after that the catalog rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.seeds import NOTE, digests, fits, seeded, taken
from localize.catalogs.target_locales import parent_of
from localize.model import Change
from localize.review import UNKNOWN, Who, address_of, edit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from localize.catalogs.catalog_set import CatalogSet
    from localize.model import Article, Locale


def seed_all(
    found: CatalogSet, translations: Iterable[Article], locales: Collection[Locale], at: str
) -> tuple[CatalogSet, list[Change]]:
    """Take the existing translations of an article into its catalogs, each once.

    A text that an article got since then pairs with what its translation said before: nothing is taken again.

    Args:
        found: the article's catalogs.
        translations: its translations, as articles.
        locales: the locales that are worked on.
        at: now, ISO 8601 in UTC, for what is recorded.

    Returns:
        The catalogs, and what was filled in them.
    """
    changes = []
    for translation in taken_up(found, translations, locales):
        if not seeded(found.files[translation.source_locale].ledger, translation):
            found, filled = seed(found, translation, at)
            changes += filled
    return found, changes


def seed(found: CatalogSet, translation: Article, at: str) -> tuple[CatalogSet, list[Change]]:
    """Take one translation into its article's catalog, block by block, as `translated`.

    Only strings are filled that are empty and of which the ledger knows nothing, so that it happens once.
    What would break its place, is the source's own text, or was taken for another text before, is left out.
    """
    article, locale = _article(found), translation.source_locale
    file = found.files[locale]
    catalog, ledger = file.catalog, file.ledger
    before = taken(ledger)
    changes = []
    for mine, theirs in pair_articles(article, translation).pairs:
        message = catalog.by_key.get(mine.key)
        text = theirs.key.source
        if (
            message is None
            or not message.blank
            or ledger.of(mine.key.digest)
            or not before.isdisjoint(digests(text))
            or not fits(article, mine, text)
        ):
            continue
        step = edit(message, ledger, Who(UNKNOWN, at), (text,) * len(message.targets))
        assert step.decision is not None
        noted = replace(step.decision, note=f"{NOTE}{translation.path}")
        catalog, ledger = catalog.with_message(step.message), ledger.with_decisions(noted)
        address = address_of(article.slug, mine.key)
        changes.append(Change("filled", article.domain, "aligned", locale, address))
    return found.with_file(CatalogFile(catalog, ledger)), changes


def _article(found: CatalogSet) -> Article:
    assert found.article is not None  # the interface has no translations
    return found.article


def taken_up(
    found: CatalogSet, translations: Iterable[Article], locales: Collection[Locale]
) -> Iterator[Article]:
    """Yield the translations into locales that are worked on, and translated."""
    article = _article(found)
    for translation in translations:
        locale = translation.source_locale
        if locale in locales and locale in found.locales and parent_of(article, locale, found.config) is None:
            yield translation
