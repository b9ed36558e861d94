"""Sitemaps: all editions, each with its alternates, and for news those of the last two days.

Sources: sitemaps.org, "Sitemaps XML format" (at most 50,000 addresses in a file, several files by an index);
Google Search Central, "Localized versions of your pages" (each page names itself and all others) and "News
sitemaps" (articles of the last two days, at most 1,000; the language is one of ISO 639, of Chinese `zh-cn` or
`zh-tw`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from localize.bundles.xml_text import around, document, element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from localize.bundles.base import Site
    from localize.bundles.feed_entries import FeedEntry
    from localize.model import Locale

MOST: Final = 50_000
MOST_NEWS: Final = 1_000
NEWS_FOR: Final = timedelta(days=2)
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = {"xmlns": _SITEMAP, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}
_NEWS: Final = {"xmlns": _SITEMAP, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9"}


def sitemap(site: Site, entries: Sequence[FeedEntry]) -> dict[str, bytes]:
    """Return path → bytes of the sitemap, which is an index where one file does not hold all.

    Args:
        site: the site, which has an address.
        entries: all editions.
    """
    ordered = sorted(entries, key=lambda one: one.url)
    return _files(site, "sitemap", ordered, MOST, lambda part: around("urlset", _urls(part), _XHTML))


def news_sitemap(site: Site, entries: Sequence[FeedEntry], at: datetime) -> dict[str, bytes]:
    """Return path → bytes of the sitemap of what was first published within two days before a time.

    Args:
        site: the site, which has an address.
        entries: all editions, the newest first.
        at: the time.
    """
    fresh = [one for one in entries if one.first and timedelta() <= at - one.first <= NEWS_FOR]
    return _files(
        site, "news-sitemap", fresh, MOST_NEWS, lambda part: around("urlset", _news(site, part), _NEWS)
    )


def news_language(locale: Locale) -> str:
    """Return what news sitemaps call a language: `uz` in either script."""
    if locale.language != "zh":
        return locale.language
    return "zh-tw" if locale.effective_script == "Hant" else "zh-cn"


def _files(
    site: Site,
    name: str,
    entries: Sequence[FeedEntry],
    most: int,
    written: Callable[[Sequence[FeedEntry]], list[str]],
) -> dict[str, bytes]:
    if len(entries) <= most:
        return {f"{name}.xml": document(written(entries))}
    parts = [entries[at : at + most] for at in range(0, len(entries), most)]
    files = {f"{name}-{number}.xml": document(written(part)) for number, part in enumerate(parts, start=1)}
    listed = (line for path in files for line in around("sitemap", [element("loc", f"{site.url}/{path}")]))
    return {**files, f"{name}.xml": document(around("sitemapindex", listed, {"xmlns": _SITEMAP}))}


def _urls(entries: Sequence[FeedEntry]) -> Iterator[str]:
    for one in entries:
        lines = [element("loc", one.url)]
        if one.updated:
            lines.append(element("lastmod", one.updated.isoformat()))
        for tag, address in one.alternates.items():
            lines.append(element("xhtml:link", "", {"rel": "alternate", "hreflang": tag, "href": address}))
        yield from around("url", lines)


def _news(site: Site, entries: Sequence[FeedEntry]) -> Iterator[str]:
    for one in entries:
        assert one.first is not None
        paper = [element("news:name", site.name), element("news:language", news_language(one.locale))]
        said = [
            *around("news:publication", paper),
            element("news:publication_date", one.first.isoformat()),
            element("news:title", one.card.title),
        ]
        yield from around("url", [element("loc", one.url), *around("news:news", said)])
