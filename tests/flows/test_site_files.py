"""Files that cross articles are named in the manifest, and are part of the bundle."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from tests.flows.test_edition_slugs import RAIN, built, published, room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select

if TYPE_CHECKING:
    from tests.flows.room import Room

__all__ = ["room"]


def test_the_manifest_names_them_with_their_digests_and_a_build_removes_what_is_gone(room: Room) -> None:
    published(room)
    room.write("articles/rain.md", "---\nslug: {ru: osadki}\n---\n" + RAIN)
    files = built(room)
    said = {one["path"]: one for one in json.loads(files["dist/manifest.json"])["files"]}
    data = files["dist/_redirects"].encode()
    assert said["_redirects"] == {
        "path": "_redirects",
        "sha256": hashlib.sha256(data).hexdigest(),
        "kind": "redirects",
    }
    room.write("articles/rain.md", RAIN)
    assert "dist/_redirects" not in built(room)


def test_feeds_tell_of_what_goes_out_and_follow_the_slugs(room: Room) -> None:
    said = room.read("localize.yaml")
    more = "site: {url: https://vodiy.example}\nfeeds: [rss, atom, sitemap, news]\n"
    room.write("localize.yaml", said + more)
    room.write("articles/secret.md", "---\nembargo: 2026-03-02T08:00+05:00\n---\n# Secret\n\nHush.\n")
    room.pull()
    files = built(room)
    told = {path for path in files if path.endswith(".xml")}
    feeds = {f"dist/{locale}/{name}.xml" for locale in ("en", "ru") for name in ("feed", "atom")}
    assert told == {*feeds, "dist/sitemap.xml"}
    assert "https://vodiy.example/ru/cold/rannie-zamorozki.html" in files["dist/ru/feed.xml"]
    page = files["dist/ru/cold/rannie-zamorozki.html"]
    assert 'type="application/rss+xml" title="RSS" href="../feed.xml"' in page
    assert not any("Secret" in data or "Hush" in data for data in files.values())
    session = room.session()
    build(session, select(session.newsroom), BuildOptions(at="2026-03-03T08:00:00+05:00"))
    assert "/en/secret.html" in room.read("dist/sitemap.xml")
    assert "<urlset" in room.read("dist/news-sitemap.xml")
