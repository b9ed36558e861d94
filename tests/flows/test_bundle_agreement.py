"""Links, alternates, feeds, sitemap and manifest of a bundle agree, and nothing in it was not to go out."""

from __future__ import annotations

import json
import posixpath
import re
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flows.room import AT, IN_TWO, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select
from localize.flows.withdraw import withdraw
from localize.review import Who

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SITE = "https://vodiy.example"
SETTINGS = f"""\
site: {{url: "{SITE}"}}
feeds: [rss, atom, sitemap, news]
bundles: {{layout: LAYOUT, slugs: title, pictures: copy, front_matter: [lang, alternates]}}
"""
FATES = ("ready", "unready", "embargo", "confidential", "draft", "withdrawn")
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
HREF = re.compile(r'(?:href|src)="([^"#]+)"')
HEADS = {
    "embargo": "embargo: 2030-01-01T00:00Z\n",
    "confidential": "confidential: true\n",
    "draft": "draft: true\n",
}


def newsroom(root: Path, layout: str, fates: Sequence[str], titles: Sequence[str]) -> Room:
    """Return a newsroom whose articles have these fates, each linked to the next and with a picture."""
    room = Room(root)
    config = IN_TWO
    room.write("localize.yaml", config + SETTINGS.replace("LAYOUT", layout))
    room.write("ui/labels.yaml", "[]\n")
    room.write("articles/map.png", "a map")
    for number in range(len(fates)):
        room.write(f"articles/a{number}.md", article(number, len(fates)))
    room.pull()
    for number, (fate, title) in enumerate(zip(fates, titles, strict=True)):
        text = more(number, len(fates))
        texts = {
            f"English{number}": f"{title} Заголовок{number}",
            f"Words{number} {text}": f"Слова{number} {text}",
        }
        room.translate(RU, f"articles/a{number}", texts, approved=fate != "unready")
        room.write(f"articles/a{number}.md", article(number, len(fates), HEADS.get(fate, "")))
        if fate == "withdrawn":
            withdraw(room.session(), f"a{number}", (), "wrong", Who("Malika", AT))
    return room


def article(number: int, count: int, head: str = "") -> str:
    return f"---\ntitle: English{number}\n{head}---\n\nWords{number} {more(number, count)}\n"


def more(number: int, count: int) -> str:
    return f"[more](a{(number + 1) % count}.md) ![](map.png)"


def hidden_words(fates: Sequence[str]) -> set[str]:
    """Return the words that may stand in no file."""
    found = set()
    for number, fate in enumerate(fates):
        if fate not in {"ready", "unready"}:
            found |= {f"English{number}", f"Words{number}"}
        if fate != "ready":
            found |= {f"Заголовок{number}", f"Слова{number}"}
    return found


def addresses(files: Mapping[str, str], name: str, tag: str) -> set[str]:
    return {one.text or "" for one in ET.fromstring(files[name].encode()).iter(tag)}  # noqa: S314 - our own


@settings(max_examples=6, deadline=None)
@given(
    st.sampled_from(["html", "json", "folder", "ninjs", "telegram"]),
    st.lists(st.sampled_from(FATES), min_size=1, max_size=4),
    st.lists(st.sampled_from(["Мороз", "Дождь", "Снег"]), min_size=4, max_size=4),
)
def test_whatever_becomes_of_articles_the_bundle_agrees_with_itself(
    layout: str, fates: list[str], titles: list[str]
) -> None:
    with TemporaryDirectory() as name:
        room = newsroom(Path(name), layout, fates, titles[: len(fates)])
        session = room.session()
        build(session, select(session.newsroom), BuildOptions(force=True, at="2026-03-01T08:00:00Z"))
        files = {
            path.removeprefix("dist/"): data.decode("utf-8", "replace")
            for path, data in room.tree().items()
            if path.startswith("dist/")
        }
    manifest: dict[str, Any] = json.loads(files["manifest.json"])
    said = json.dumps(manifest, ensure_ascii=False)
    editions = {
        (slug, locale): edition
        for slug, article in manifest["articles"].items()
        for locale, edition in article["editions"].items()
    }
    everything = "\n".join((*files.values(), said))
    assert not {word for word in hidden_words(fates) if word in everything}
    named = {one["path"] for one in (*editions.values(), *manifest.get("files", []))}
    named |= {one["path"] for one in manifest["indexes"].values()}
    named |= {one[kind]["path"] for one in manifest["ui"].values() for kind in ("json", "mo")}
    assert named | {"manifest.json"} == set(files)
    out = {key for key, edition in editions.items() if edition["published"] != "withdrawn"}
    english = {(f"a{n}", "en") for n, fate in enumerate(fates) if fate in {"ready", "unready"}}
    assert out == english | {(f"a{n}", "ru") for n, fate in enumerate(fates) if fate == "ready"}
    told = addresses(files, "sitemap.xml", f"{MAP}loc")
    assert len(told) == len(out)
    for url in ET.fromstring(files["sitemap.xml"].encode()):  # noqa: S314 - our own
        links = {one.get("hreflang"): one.get("href") for one in url.findall(LINK)}
        assert url.findtext(f"{MAP}loc") in links.values()
        assert set(links.values()) <= told
    feeds = {link for code in ("en", "ru") for link in addresses(files, f"{code}/feed.xml", "link")}
    assert {link for link in feeds if not link.endswith(("/en/", "/ru/"))} == told
    if layout == "html":
        assert {urlsplit(address).path[1:] for address in told} == {editions[key]["path"] for key in out}
    if layout in {"html", "folder"}:
        dead = [
            (path, link)
            for path, text in files.items()
            if path.endswith(".html")
            for link in map(unescape, HREF.findall(text))
            if not urlsplit(link).scheme
            and posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link))) not in files
        ]
        assert dead == []
    for article in manifest["articles"].values():
        assert set(article["alternates"].values()) <= {one["path"] for one in article["editions"].values()}
