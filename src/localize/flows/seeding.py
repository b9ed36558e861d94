"""Align: an existing translation seeds its article's catalog, once; after that the catalog rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.catalogs.seeds import NOTE, digests, fits, seeded, taken
from localize.catalogs.target_locales import catalog_locales, parent_of
from localize.checks import translation_edited, unaligned
from localize.checks.base import inspect
from localize.errors import UsageError
from localize.flows.check_subjects import catalog_subject
from localize.model import Change, Ledger, Report
from localize.review import UNKNOWN, Who, address_of, edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.catalog_session import CatalogSession
    from localize.flows.selection import Selection
    from localize.model import Article, Finding, Locale
    from localize.workspace.translations import Translation


def seed_all(session: CatalogSession, selection: Selection) -> list[Change]:
    """Take the existing translations of a selection into the catalogs at the session, each once.

    A text that an article got since then pairs with what its translation said before: nothing is taken again.
    """
    changes = []
    for article, translation in _of(session, selection):
        if not seeded(session.file(translation.locale, article.domain).ledger, translation.article):
            changes += seed(session, article, translation.article, translation.locale)
    return changes


def seed(session: CatalogSession, article: Article, translation: Article, locale: Locale) -> list[Change]:
    """Take one translation into its article's catalog, block by block, as `translated`.

    Only strings are filled that are empty and of which the ledger knows nothing, so that it happens once.
    What would break its place, is the source's own text, or was taken for another text before, is left out.
    """
    file = session.file(locale, article.domain)
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
        step = edit(message, ledger, Who(UNKNOWN, session.at), (text,) * len(message.targets))
        assert step.decision is not None
        noted = replace(step.decision, note=f"{NOTE}{translation.path}")
        catalog, ledger = catalog.with_message(step.message), ledger.with_decisions(noted)
        address = address_of(article.slug, mine.key)
        changes.append(Change("filled", article.domain, "aligned", locale, address))
    if changes:
        session.put(replace(file, catalog=catalog, ledger=ledger))
    return changes


def findings(session: CatalogSession, selection: Selection) -> tuple[Finding, ...]:
    """Say what does not align, before the catalog is seeded, and what was edited since, after that."""
    return tuple(
        finding
        for article, translation in _of(session, selection)
        for finding in inspect(
            catalog_subject(session, article, translation.locale, translations=(translation.article,)),
            (unaligned.CHECK, translation_edited.CHECK),
        )
    )


def _of(session: CatalogSession, selection: Selection) -> Iterator[tuple[Article, Translation]]:
    """Yield the translations of a selection into locales that are translated, with their articles."""
    chosen = {article.slug: article for article in selection.articles}
    for translation in session.newsroom.translations:
        article = chosen.get(translation.source)
        locale = translation.locale
        if (
            article is not None
            and locale in selection.locales
            and locale in catalog_locales(article, session.config)
            and parent_of(article, locale, session.config) is None
        ):
            yield article, translation


def align_file(session: CatalogSession, article: Article, translation: Article) -> Report:
    """Take a translation that is no file of the newsroom into an article's catalog, and write it.

    Args:
        session: the newsroom at work; the article's catalogs are up to date.
        article: one of its articles.
        translation: the other file, read as an article.

    Raises:
        UsageError: the article is not translated into that language.
    """
    locale = translation.source_locale
    if locale not in catalog_locales(article, session.config) or parent_of(article, locale, session.config):
        raise UsageError(
            f"«{article.slug}» is not translated into {locale}",
            hint=f"See `lang:` in {translation.path}, and `locales:` in {article.path}.",
        )
    pairing = pair_articles(article, translation)
    subject = catalog_subject(session, article, locale, translations=(translation,))
    found = inspect(replace(subject, ledger=Ledger()), (unaligned.CHECK,))
    changes = [
        *seed(session, article, translation, locale),
        *session.refresh_all([article], [locale], ui=False),
    ]
    session.commit()
    counts = {"changes": len(changes), "paired": len(pairing.pairs), "unaligned": len(found)}
    return Report("add", tuple(changes), found, counts, data={"slug": article.slug, "path": article.path})
