"""Articles that were renamed, and catalogs whose article is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs import article_entries
from localize.catalogs.catalog_file import catalog_path
from localize.catalogs.entry import is_headline, roles_of
from localize.catalogs.match import Text
from localize.catalogs.renaming import likeness
from localize.catalogs.target_locales import catalog_locales
from localize.flows.newsroom import read_article
from localize.model.domain import Domain
from localize.model.rename import Rename

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.config import Config
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Article, ArticleHead, Locale, MessageKey


def orphans(session: NewsroomSession) -> tuple[tuple[Locale, Domain, str], ...]:
    """Return locale, domain and path of the catalogs whose article is gone."""
    vanished = session.vanished
    if not vanished:
        return ()
    return tuple(
        (locale, domain, catalog_path(locale, domain))
        for locale, domain in session.stored
        if domain.of_article and domain.slug in vanished and (locale, domain) not in session.files.moved
    )


def renames_of(session: NewsroomSession, selection: Selection) -> tuple[Rename, ...]:
    """Return the renamed articles: none of a narrowed selection, or of a newsroom that cannot be read."""
    return find_renames(session) if session.is_whole(selection) else ()


def find_renames(session: NewsroomSession) -> tuple[Rename, ...]:
    """Return the articles that were renamed: those that share most with a vanished one, one to one.

    A catalog follows where the new slug has none, so a move that was interrupted halfway is finished.
    """
    vanished = sorted(session.vanished)
    if not vanished:
        return ()
    homes = _homes(session)
    new = [
        (article, texts_of(read_article(session.disk, session.config, article)))
        for article in session.newsroom.articles
        if _lacks_catalogs(article, homes, session.config)
    ]
    scored = []
    for old in vanished if new else ():
        former = _former_texts(session, old, homes[old])
        for place, (article, texts) in enumerate(new):
            share = likeness(former, texts)
            if share and _following(old, article, homes, session.config):
                scored.append((-share, old, place))
    found: dict[str, ArticleHead] = {}
    for _, old, place in sorted(scored):
        if old not in found and new[place][0] not in found.values():
            found[old] = new[place][0]
    return tuple(
        Rename(old, article, _following(old, article, homes, session.config))
        for old, article in sorted(found.items())
    )


def texts_of(article: Article) -> tuple[Text, ...]:
    """Return the texts of an article, by which it is known under another name."""
    return tuple(Text(entry.key, entry.headline) for entry in article_entries(article))


def _former_texts(session: NewsroomSession, slug: str, locales: Iterable[Locale]) -> tuple[Text, ...]:
    """Return the texts of an article that vanished, as its catalogs have them."""
    found: dict[MessageKey, Text] = {}
    for locale in sorted(locales):
        for key, message in session.file(locale, Domain.of(slug)).catalog.by_key.items():
            found.setdefault(key, Text(key, is_headline(roles_of(message.extracted))))
    return tuple(found.values())


def _homes(session: NewsroomSession) -> dict[str, frozenset[Locale]]:
    """Return the locales in which each slug has a catalog or a ledger on the disk."""
    homes: dict[str, frozenset[Locale]] = {}
    for locale, domain in session.stored:
        if domain.of_article:
            slug = domain.slug
            homes[slug] = homes.get(slug, frozenset()) | {locale}
    return homes


def _lacks_catalogs(article: ArticleHead, homes: Mapping[str, frozenset[Locale]], config: Config) -> bool:
    own = homes.get(article.slug, frozenset())
    return not own or not own.issuperset(catalog_locales(article, config))


def _following(
    old: str, article: ArticleHead, homes: Mapping[str, frozenset[Locale]], config: Config
) -> tuple[Locale, ...]:
    """Return the locales whose catalogs go over: all to a new slug, the wanted ones to one that has some."""
    own = homes.get(article.slug, frozenset())
    free = homes[old] - own
    return tuple(sorted(free & set(catalog_locales(article, config)) if own else free))
