"""Section `feeds`: which feeds and sitemaps a bundle has."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from localize.errors import suggest

if TYPE_CHECKING:
    from localize.config.document import Document
    from localize.config.site_settings import SiteSettings


class FeedKind(StrEnum):
    """One kind of files that tell what there is to read."""

    RSS = "rss"
    """RSS 2.0, a feed per locale."""
    ATOM = "atom"
    """Atom, a feed per locale."""
    SITEMAP = "sitemap"
    """All editions with their alternates."""
    NEWS = "news"
    """Editions first published within the last two days, for Google News."""


def read_feeds(document: Document, site: SiteSettings) -> tuple[FeedKind, ...]:
    """Read `feeds`, whose addresses are absolute, so that the site must have one."""
    found: list[FeedKind] = []
    names = [str(kind) for kind in FeedKind]
    for item in document.items(document.root.get("feeds"), "feeds"):
        if item.text not in names:
            hint = suggest(item.text, names, f"One of: {', '.join(names)}.")
            document.mistake(f"there is no feed «{item.text}»", item, hint)
        elif (kind := FeedKind(item.text)) not in found:
            found.append(kind)
    if found and not site.url:
        hint = "Add `site: {url: https://vodiy.example}`, or take `feeds` out."
        document.mistake("feeds need the address of the site", document.root.get("feeds"), hint)
    return tuple(found)
