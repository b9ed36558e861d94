"""A newsroom has the feeds that it names, and no other file."""

from __future__ import annotations

from tests.bundles.told import AT, EN, RU, SITE, entries

from localize.bundles.feeds import MOST, feed_files
from localize.config import FeedKind


def paths(*kinds: FeedKind, at: bool = True) -> list[str]:
    return [one.path for one in feed_files(kinds, SITE, (EN, RU), entries(), AT if at else None)]


def test_feeds_are_by_locale_and_sitemaps_for_all() -> None:
    assert paths(FeedKind.RSS) == ["en/feed.xml", "ru/feed.xml"]
    assert paths(FeedKind.ATOM, FeedKind.SITEMAP) == ["en/atom.xml", "ru/atom.xml", "sitemap.xml"]
    assert paths(FeedKind.NEWS) == ["news-sitemap.xml"]
    assert paths() == []


def test_without_a_time_nothing_is_news() -> None:
    assert paths(FeedKind.NEWS, at=False) == []


def test_a_feed_has_the_newest_articles_of_its_language() -> None:
    (en,) = feed_files((FeedKind.RSS,), SITE, (EN,), [entries()[0]] * (MOST + 1), None)
    assert en.data.count(b"<item>") == MOST
    (ru,) = feed_files((FeedKind.RSS,), SITE, (RU,), entries(), None)
    assert (ru.data.count(b"<item>"), ru.kind, ru.locale) == (1, "feed", RU)
