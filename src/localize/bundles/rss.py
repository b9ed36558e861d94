"""A locale's newest articles as RSS 2.0.

Source: RSS Advisory Board, "RSS 2.0 Specification" (2.0.11): `title`, `link` and `description` of a channel
are required, dates follow RFC 822 with four digits of the year. Authors are Dublin Core's, since RSS's own
`author` is an e-mail address; `atom:link` names the feed itself, as its profile asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.xml_text import around, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from localize.bundles.base import Site
    from localize.bundles.feed_entries import FeedEntry
    from localize.model import Locale

_NAMES = {
    "version": "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's feed stands."""
    return f"{site.code(locale)}/feed.xml"


def write(site: Site, locale: Locale, entries: Sequence[FeedEntry]) -> bytes:
    """Write a feed.

    Args:
        site: the site, which has an address.
        locale: the feed's locale.
        entries: the locale's editions, the newest first.
    """
    return document(around("rss", around("channel", _channel(site, locale, entries)), _NAMES))


def _channel(site: Site, locale: Locale, entries: Sequence[FeedEntry]) -> Iterator[str]:
    own = site.address(locale, path(site, locale))
    yield element("title", site.name)
    yield element("link", site.address(locale, f"{site.code(locale)}/"))
    yield element("description", site.name)
    yield element("language", locale.bcp47)
    yield element("atom:link", "", {"href": own, "rel": "self", "type": "application/rss+xml"})
    changed = [one.updated for one in entries if one.updated]
    if changed:
        yield element("lastBuildDate", _printed(max(changed)))
    for one in entries:
        yield from around("item", _item(one))


def _item(entry: FeedEntry) -> Iterator[str]:
    card = entry.card
    yield element("title", card.title)
    yield element("link", entry.url)
    yield element("guid", entry.id, {"isPermaLink": "false"})
    if entry.published:
        yield element("pubDate", _printed(entry.published))
    if card.teaser:
        yield element("description", card.teaser)
    yield from (element("dc:creator", author) for author in card.authors)
    yield from (element("category", name) for name in (card.category, *card.tags) if name)


def _printed(moment: datetime) -> str:
    """Return a time as RFC 822 has it."""
    from email.utils import format_datetime  # noqa: PLC0415 - most runs write no feed

    return format_datetime(moment)
