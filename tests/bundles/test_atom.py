"""Atom, as a reader of feeds takes it, and by the rules of RFC 4287."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree as ET

import feedparser
from tests.bundles.told import EN, RU, SITE, entries

from localize.bundles import atom

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_reader_finds_what_was_written() -> None:
    own = [one for one in entries() if one.locale == RU]
    found = feedparser.parse(atom.write(SITE, RU, own))
    assert not found.bozo
    assert found.version == "atom10"
    (one,) = found.entries
    assert (one.title, one.link, one.id) == ("Мороз", "https://ru.example/moroz.html", own[0].id)
    assert (one.updated, one.author) == ("2026-03-01T08:00:00+05:00", "N. Karimova")
    assert [link.href for link in found.feed.links if link.rel == "self"] == ["https://ru.example/atom.xml"]


def test_ids_titles_and_times_stand_once_everywhere() -> None:
    root = ET.fromstring(atom.write(SITE, EN, [one for one in entries() if one.locale == EN]))  # noqa: S314 - our own
    told = [root, *root.findall(f"{ATOM}entry")]
    for one in told:
        assert [len(one.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert datetime.fromisoformat(one.findtext(f"{ATOM}updated", "")).tzinfo is not None
    assert root.findtext(f"{ATOM}updated") == max(one.findtext(f"{ATOM}updated", "") for one in told[1:])
    assert [one.findtext(f"{ATOM}title") for one in told[1:]] == ["Rain", "Frost & rain"]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Vodiy & News"


def test_a_feed_without_articles_is_one_all_the_same() -> None:
    found = feedparser.parse(atom.write(SITE, RU, []))
    assert (found.bozo, found.entries, found.feed.updated) == (False, [], "1970-01-01T00:00:00Z")
    assert atom.path(SITE, RU) == "ru/atom.xml"
