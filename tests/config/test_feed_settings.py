"""Feeds are named one by one, and want a site with an address."""

from __future__ import annotations

from tests.config.minimal import MINIMAL, mistakes, read

from localize.config import FeedKind

SITE = "site: {url: https://vodiy.example}\n"


def test_no_feeds_until_they_are_named() -> None:
    assert read(MINIMAL).feeds == ()
    assert read(f"{MINIMAL}{SITE}feeds: [rss, news, rss]\n").feeds == (FeedKind.RSS, FeedKind.NEWS)


def test_feeds_without_an_address_are_a_mistake_with_its_line() -> None:
    assert mistakes(MINIMAL + "feeds: [sitemap]\n") == ["localize.yaml:5: feeds need the address of the site"]


def test_an_unknown_feed_is_named() -> None:
    assert mistakes(f"{MINIMAL}{SITE}feeds:\n  - rss\n  - atmo\n") == [
        "localize.yaml:8: there is no feed «atmo»"
    ]
