"""The links between articles as checks see them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from localize.checks.subjects import ArticleLink, LinkedPage
from localize.flows.editions import locales_of
from localize.formats.link_places import destination_of, ids_of, links_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Article


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


def linked_pages(session: NewsroomSession, links: Collection[ArticleLink]) -> dict[str, LinkedPage]:
    """Return all articles by path, with the places in those that links lead into."""
    entered = {link.target for link in links if link.fragment}
    return {
        head.path: LinkedPage(
            head.slug,
            locales_of(head, session.config),
            ids_of(session.disk.read(head.path), head.path) if head.path in entered else None,
        )
        for head in session.newsroom.articles
    }
