"""The feeds and sitemaps that a newsroom wants, as files of its bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from localize.bundles import atom, rss, sitemap
from localize.config import FeedKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from localize.bundles.base import Site
    from localize.bundles.feed_entries import FeedEntry
    from localize.model import Locale

MOST: Final = 50
"""The articles of a feed: the newest ones."""
_BY_LOCALE: Final = {FeedKind.RSS: rss, FeedKind.ATOM: atom}


class FeedFile(NamedTuple):
    """A feed or a sitemap."""

    path: str
    data: bytes
    kind: str
    locale: Locale | None = None
    """The locale whose file it is; None where it is of all."""


def feed_files(
    kinds: Collection[FeedKind],
    site: Site,
    locales: Collection[Locale],
    entries: Sequence[FeedEntry],
    at: datetime | None,
) -> Iterator[FeedFile]:
    """Yield the files.

    Args:
        kinds: what is wanted.
        site: the site, which has an address.
        locales: the locales that have feeds.
        entries: all editions, the newest first.
        at: the time of the run, without which nothing is news.
    """
    for kind, module in _BY_LOCALE.items():
        for locale in sorted(locales) if kind in kinds else ():
            own = [one for one in entries if one.locale == locale][:MOST]
            yield FeedFile(module.path(site, locale), module.write(site, locale, own), "feed", locale)
    if FeedKind.SITEMAP in kinds:
        yield from _shared(sitemap.sitemap(site, entries))
    if FeedKind.NEWS in kinds and at is not None:
        yield from _shared(sitemap.news_sitemap(site, entries, at))


def _shared(files: dict[str, bytes]) -> Iterator[FeedFile]:
    yield from (FeedFile(path, data, "sitemap") for path, data in files.items())
