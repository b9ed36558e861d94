"""A locale's newest articles as Atom.

Source: RFC 4287. A feed and each entry have `id`, `title` and `updated`; a feed names itself and
has an author, whom entries without one take. An entry whose time nobody knows is left out, since `updated` is
required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.xml_text import around, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.bundles.base import Site
    from localize.bundles.feed_entries import FeedEntry
    from localize.model import Locale

_EPOCH = "1970-01-01T00:00:00Z"
"""The time of a feed without entries: it never was updated."""


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's feed stands."""
    return f"{site.code(locale)}/atom.xml"


def write(site: Site, locale: Locale, entries: Sequence[FeedEntry]) -> bytes:
    """Write a feed.

    Args:
        site: the site, which has an address.
        locale: the feed's locale.
        entries: the locale's editions, the newest first.
    """
    names = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": locale.bcp47}
    return document(around("feed", _feed(site, locale, entries), names))


def _feed(site: Site, locale: Locale, entries: Sequence[FeedEntry]) -> Iterator[str]:
    own = site.address(locale, path(site, locale))
    yield element("id", own)
    yield element("title", site.name)
    changed = [one.updated for one in entries if one.updated]
    yield element("updated", max(changed).isoformat() if changed else _EPOCH)
    yield element("link", "", {"rel": "self", "type": "application/atom+xml", "href": own})
    yield element("link", "", {"rel": "alternate", "href": site.address(locale, f"{site.code(locale)}/")})
    yield from around("author", [element("name", site.name)])
    for one in entries:
        if one.updated:
            yield from around("entry", _entry(one))


def _entry(entry: FeedEntry) -> Iterator[str]:
    card = entry.card
    assert entry.updated is not None
    yield element("id", entry.id)
    yield element("title", card.title)
    yield element("updated", entry.updated.isoformat())
    if entry.published:
        yield element("published", entry.published.isoformat())
    yield element("link", "", {"rel": "alternate", "href": entry.url, "hreflang": entry.locale.bcp47})
    for author in card.authors:
        yield from around("author", [element("name", author)])
    yield from (element("category", "", {"term": name}) for name in (card.category, *card.tags) if name)
    if card.teaser:
        yield element("summary", card.teaser)
