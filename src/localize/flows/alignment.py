"""Align: a translation that is no file of the newsroom goes into its article's catalog."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs import seeding
from localize.catalogs.align import pair_articles
from localize.catalogs.pulling import pulled
from localize.catalogs.target_locales import catalog_locales, parent_of
from localize.checks import unaligned
from localize.checks.base import inspect
from localize.errors import UsageError
from localize.flows.check_subjects import catalog_subject
from localize.flows.newsroom import read_article
from localize.flows.pull import with_interface
from localize.flows.selection import Selection
from localize.model import Ledger, Report

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Article, ArticleHead


def align_file(session: NewsroomSession, article: ArticleHead, translation: Article) -> Report:
    """Take a translation that is no file of the newsroom into an article's catalog, and write it.

    Args:
        session: the newsroom at work.
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
    found = _pulled(session, article)
    source = found.article
    assert source is not None
    pairing = pair_articles(source, translation)
    subject = catalog_subject(found, locale, translations=(translation,))
    told = inspect(replace(subject, ledger=Ledger()), (unaligned.CHECK,))
    found, filled = seeding.seed(found, translation, session.at)
    found, derived = found.refreshed([locale], session.rules, session.at)
    session.put_all(found)
    session.commit()
    changes = (*filled, *derived)
    counts = {"changes": len(changes), "paired": len(pairing.pairs), "unaligned": len(told)}
    notes = session.charset_notes()
    data: dict[str, object] = {"slug": article.slug, "path": article.path}
    return Report("add", changes, told, counts, notes, data)


def _pulled(session: NewsroomSession, article: ArticleHead) -> CatalogSet:
    """Return an article's catalogs as a pull leaves them, and put the interface's likewise."""
    known = [one.article for one in session.newsroom.translations if one.source == article.slug]
    chosen = Selection((article,), session.config.locales, ui=False, narrowed=True)
    interface, _, _ = with_interface(session, chosen)
    session.put_all(interface)
    translations = [read_article(session.disk, session.config, one) for one in known]
    locales = session.config.locales
    done = pulled(session.catalogs(article), translations, locales, session.rules, at=session.at)
    return done.catalogs
