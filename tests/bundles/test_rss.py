"""RSS 2.0, as a reader of feeds takes it, and rule by rule."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import feedparser
from tests.bundles.told import EN, RU, SITE, entries

from localize.bundles import rss


def test_a_reader_finds_what_was_written() -> None:
    own = [one for one in entries() if one.locale == EN]
    found = feedparser.parse(rss.write(SITE, EN, own))
    assert not found.bozo
    assert found.version == "rss20"
    assert (found.feed.title, found.feed.link, found.feed.language) == (
        "Vodiy & News",
        "https://vodiy.example/en/",
        "en",
    )
    assert [one.title for one in found.entries] == ["Rain", "Frost & rain", "About us"]
    frost = found.entries[1]
    assert (frost.link, frost.id, frost.guidislink) == (
        "https://vodiy.example/en/frost.html",
        own[1].id,
        False,
    )
    assert frost.published == "Sun, 01 Mar 2026 08:00:00 +0500"
    assert (frost.author, [tag.term for tag in frost.tags]) == ("N. Karimova", ["Weather", "cold", "farming"])
    assert frost.summary.startswith("A & B")


def test_required_elements_stand_and_dates_follow_rfc_822() -> None:
    root = ET.fromstring(rss.write(SITE, EN, [one for one in entries() if one.locale == EN]))  # noqa: S314 - our own
    channel = root.find("channel")
    assert root.get("version") == "2.0"
    assert channel is not None
    assert all(channel.findtext(name) for name in ("title", "link", "description", "lastBuildDate"))
    items = channel.findall("item")
    assert all(item.findtext(name) for item in items for name in ("title", "link", "guid"))
    dates = [item.findtext("pubDate") for item in items]
    assert [parsedate_to_datetime(text).isoformat() for text in dates if text] == [
        "2026-03-02T00:00:00+05:00",
        "2026-03-01T08:00:00+05:00",
    ]
    assert [item.get("isPermaLink") for item in channel.findall("item/guid")] == ["false"] * 3


def test_a_feed_without_articles_and_the_same_bytes_again() -> None:
    assert feedparser.parse(rss.write(SITE, RU, [])).entries == []
    assert rss.write(SITE, EN, entries()) == rss.write(SITE, EN, entries())
    assert rss.path(SITE, RU) == "ru/feed.xml"
