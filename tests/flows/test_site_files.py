"""Files that cross articles are named in the manifest, and are part of the bundle."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from tests.flows.room import RU
from tests.flows.test_edition_slugs import RAIN, built, published, room

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
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


def test_pictures_are_copied_once_with_the_variants_of_their_language(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml").replace("html,", "html, pictures: copy,"))
    room.write("articles/rain.md", "# Rain\n\nIt rained. ![](map.png) ![](sky.png)\n")
    room.write("articles/map.png", "a map")
    room.write("articles/map.ru.png", "a Russian map")
    room.pull()
    room.translate(
        RU, "articles/rain", {"It rained. ![](map.png) ![](sky.png)": "Дождь. ![](map.png) ![](sky.png)"}
    )
    session = room.session()
    report = build(session, select(session.newsroom), BuildOptions())
    missing = [(one.path, one.line) for one in report.findings if one.check == "missing-picture"]
    assert missing == [("articles/rain.md", 3)]
    assert (room.read("dist/media/map.png"), room.read("dist/media/map.ru.png")) == ("a map", "a Russian map")
    assert 'src="../media/map.png"' in room.read("dist/en/rain.html")
    assert 'src="../media/map.ru.png"' in room.read("dist/ru/dozhd.html")
    said = json.loads(room.read("dist/manifest.json"))
    assert said["articles"]["rain"]["editions"]["ru"]["pictures"] == ["media/map.ru.png"]
    assert {one["path"] for one in said["files"]} == {
        "index.html",
        "media/map.png",
        "media/map.ru.png",
    }
    before = room.tree()
    narrowed = room.session()
    build(narrowed, select(narrowed.newsroom, ["cold/frost"]), BuildOptions())
    assert room.tree() == before
    room.write("articles/rain.md", RAIN)
    left = {path for path in built(room) if path.startswith("dist/media/")}
    assert left == {"dist/media/map.ru.png"}  # the Russian edition stays as it was


def test_check_tells_the_pictures_that_a_build_would_miss(room: Room) -> None:
    cover = "---\nimage: map.png\ncover: {src: gone.jpg}\n---\n"
    room.write("articles/rain.md", f"{cover}# Rain\n\nIt rained. ![](sky.png)\n")
    room.write("articles/map.png", "a map")

    def missing(verb: str) -> list[tuple[str, int, str]]:
        session = room.session()
        selection = select(session.newsroom)
        found = check(session, selection) if verb == "check" else build(session, selection, BuildOptions())
        pictures = (one for one in found.findings if one.check == "missing-picture")
        return sorted((one.path, one.line, one.message) for one in pictures)

    assert missing("check") == []  # whoever takes no pictures along has them elsewhere
    room.write("localize.yaml", room.read("localize.yaml").replace("html,", "html, pictures: copy,"))
    assert missing("check") == missing("build")
    assert missing("check") == [
        ("articles/rain.md", 3, "the picture «gone.jpg» is not there"),
        ("articles/rain.md", 7, "the picture «sky.png» is not there"),
    ]
    assert (room.root / "dist/media/map.png").exists()
    room.write("articles/gone.en.jpg", "a variant")
    room.write("articles/sky.png", "the sky")
    assert missing("check") == missing("build") == []


def test_somebody_elses_first_page_stays(room: Room) -> None:
    room.write("dist/index.html", "ours")
    assert built(room)["dist/index.html"] == "ours"
    (room.root / "dist/index.html").unlink()
    assert 'href="ru/index.html"' in built(room)["dist/index.html"]
