"""The links between articles, and the pictures beside them, as checks see them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from localize.bundles.base import Site
from localize.bundles.pictures import relative_pictures, variants
from localize.catalogs.target_locales import kind_of
from localize.checks.subjects import ArticleLink, ArticlePicture, LinkedPage
from localize.flows.editions import locales_of
from localize.formats.link_places import destination_of, ids_of, links_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Article, Locale


def links_in(article: Article) -> Iterator[ArticleLink]:
    """Yield the links of an article to files of the newsroom."""
    for link in links_of(article.content, article.path):
        led = destination_of(link, article.path)
        if led is not None:
            yield ArticleLink(
                article.slug,
                article.path,
                article.content.count(b"\n", 0, link.start) + 1,
                link.destination,
                led.path,
                unquote(led.fragment or ""),
                led.named,
            )


def pictures_in(article: Article) -> Iterator[ArticlePicture]:
    """Yield the pictures of an article that are files of the newsroom."""
    for link, target in relative_pictures(article.content, article.path):
        line = article.content.count(b"\n", 0, link.start) + 1
        yield ArticlePicture(article.slug, article.path, line, link.destination, target)


def missing_pictures(
    session: NewsroomSession, pictures: Iterable[ArticlePicture]
) -> tuple[ArticlePicture, ...]:
    """Return those pictures that are not there in the article's own language."""
    site, exists = Site.of(session.config), cache(session.has_picture)
    locales = {head.slug: head.source_locale for head in session.newsroom.articles}
    return tuple(
        one for one in pictures if not any(map(exists, variants(one.target, locales[one.slug], site)))
    )


def linked_pages(session: NewsroomSession, links: Collection[ArticleLink]) -> dict[str, LinkedPage]:
    """Return all articles by path, with the places in those that links lead into."""
    entered = {link.target for link in links if link.fragment}
    locales: dict[tuple[object, ...], tuple[Locale, ...]] = {}
    found = {}
    for head in session.newsroom.articles:
        if (kind := kind_of(head)) not in locales:
            locales[kind] = locales_of(head, session.config)
        ids = ids_of(session.disk.read(head.path), head.path) if head.path in entered else None
        found[head.path] = LinkedPage(head.slug, locales[kind], ids)
    return found
