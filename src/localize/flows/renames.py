"""Articles that were renamed, and catalogs whose article is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs import article_entries
from localize.workspace import catalogs as catalog_files

if TYPE_CHECKING:
    from localize.flows.desk import Desk
    from localize.model import Article, Locale, MessageKey

SHARED = 0.8
"""The share of its keys that a vanished article has in common with the one it became."""
_PREFIX = "articles/"


def orphans(desk: Desk) -> tuple[tuple[Locale, str, str], ...]:
    """Return locale, domain and path of the catalogs whose article is gone."""
    slugs = {article.slug for article in desk.newsroom.articles}
    return tuple(
        (locale, domain, catalog_files.catalog_path(locale, domain))
        for locale, domain in catalog_files.stored(desk.disk)
        if domain.startswith(_PREFIX)
        and domain.removeprefix(_PREFIX) not in slugs
        and (locale, domain) not in desk.moved
    )


def find_renames(desk: Desk) -> tuple[tuple[str, Article], ...]:
    """Return old slugs and the new articles that they became: those that share most, one to one."""
    stored = catalog_files.stored(desk.disk)
    known = {domain.removeprefix(_PREFIX) for _, domain in stored if domain.startswith(_PREFIX)}
    new = [article for article in desk.newsroom.articles if article.slug not in known]
    vanished = sorted(known - {article.slug for article in desk.newsroom.articles})
    if not new or not vanished:
        return ()
    keys = {article.slug: {entry.key for entry in article_entries(article)} for article in new}
    scored = []
    for old in vanished:
        former = _keys_of(desk, old)
        for place, article in enumerate(new):
            share = len(former & keys[article.slug]) / max(1, len(former))
            if share >= SHARED:
                scored.append((-share, old, place))
    found: dict[str, Article] = {}
    for _, old, place in sorted(scored):
        if old not in found and new[place] not in found.values():
            found[old] = new[place]
    return tuple(sorted(found.items()))


def _keys_of(desk: Desk, slug: str) -> set[MessageKey]:
    domain = f"{_PREFIX}{slug}"
    catalogs = [
        desk.file(locale, domain).catalog
        for locale, stored in catalog_files.stored(desk.disk)
        if stored == domain
    ]
    return {key for catalog in catalogs for key in catalog.by_key}
