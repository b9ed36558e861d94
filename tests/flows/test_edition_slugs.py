"""Slugs of editions through build and publish: translated, fixed when published, set apart, led on from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import IN_TWO, RU, UZ, Room

from localize.errors import InputError
from localize.flows.build import BuildOptions, build
from localize.flows.selection import select

if TYPE_CHECKING:
    from pathlib import Path


SETTINGS = "bundles: {layout: html, slugs: title}\n"
FROST = "# Early frost\n\nSee the [rain](rain.md).\n"
RAIN = "# Rain\n\nIt rained.\n"
TEXTS = {
    "frost": {"Early frost": "Ранние заморозки", "See the [rain](rain.md).": "См. [дождь](rain.md)."},
    "rain": {"Rain": "Дождь", "It rained.": "Шёл дождь."},
}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom with two articles in English and Russian, whose addresses come from titles."""
    found = Room(tmp_path)
    config = IN_TWO
    found.write("localize.yaml", config + SETTINGS)
    found.write("ui/labels.yaml", "[]\n")
    found.write("articles/cold/frost.md", FROST.replace("rain.md", "../rain.md"))
    found.write("articles/rain.md", RAIN)
    found.pull()
    for slug, texts in TEXTS.items():
        name = "cold/frost" if slug == "frost" else slug
        said = {
            key.replace("(rain", "(../rain"): text.replace("(rain", "(../rain") for key, text in texts.items()
        }
        found.translate(RU, f"articles/{name}", said if slug == "frost" else texts)
    return found


def built(room: Room, *names: str) -> dict[str, str]:
    session = room.session()
    build(session, select(session.newsroom, names), BuildOptions(force=True))
    return {
        path: data.decode("utf-8", "replace")
        for path, data in room.tree().items()
        if path.startswith("dist/")
    }


def published(room: Room) -> list[dict[str, Any]]:
    room.publish(force=True)
    return [json.loads(line) for line in room.read("locales/published.jsonl").splitlines()]


def test_files_alternates_and_links_have_the_slugs_of_translated_titles(room: Room) -> None:
    files = built(room)
    assert {
        "dist/en/cold/frost.html",
        "dist/ru/cold/rannie-zamorozki.html",
        "dist/ru/dozhd.html",
    } <= files.keys()
    page = files["dist/ru/cold/rannie-zamorozki.html"]
    assert '<a href="../dozhd.html">дождь</a>' in page
    assert 'hreflang="ru" href="rannie-zamorozki.html"' in page
    assert '<a href="dozhd.html">' in files["dist/ru/index.html"]
    manifest = json.loads(files["dist/manifest.json"])
    assert manifest["articles"]["rain"]["editions"]["ru"]["slug"] == "dozhd"
    assert manifest["articles"]["rain"]["alternates"]["ru"] == "ru/dozhd.html"
    assert "slug" not in manifest["articles"]["rain"]["editions"]["en"]
    assert "redirects" not in manifest
    assert built(room) == files


def test_without_the_setting_editions_are_called_by_their_files(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml").replace(", slugs: title", ""))
    assert {"dist/ru/cold/frost.html", "dist/ru/rain.html"} <= built(room).keys()
    assert not any({"public_slug", "former_slugs"} & line.keys() for line in published(room))


def test_a_published_slug_stays_when_the_title_changes(room: Room) -> None:
    lines = published(room)
    assert {line.get("public_slug") for line in lines if line["locale"] == "ru"} == {
        "cold/rannie-zamorozki",
        "dozhd",
    }
    room.translate(RU, "articles/rain", {"Rain": "Ливень"})
    files = built(room)
    assert "Ливень" in files["dist/ru/dozhd.html"]
    assert "dist/ru/liven.html" not in files


def test_a_title_of_an_edition_that_was_never_published_gives_its_slug_anew(room: Room) -> None:
    built(room)
    room.translate(RU, "articles/rain", {"Rain": "Ливень"})
    files = built(room)
    assert "dist/ru/liven.html" in files
    assert "dist/ru/dozhd.html" not in files


def test_an_authors_slug_counts_and_the_former_address_leads_on(room: Room) -> None:
    published(room)
    room.write("articles/rain.md", "---\nslug: {ru: osadki}\n---\n" + RAIN)
    files = built(room)
    assert "dist/ru/osadki.html" in files
    assert files["dist/_redirects"] == "/ru/dozhd.html /ru/osadki.html 301\n"
    assert json.loads(files["dist/redirects.json"]) == {"/ru/dozhd.html": "/ru/osadki.html"}
    manifest = json.loads(files["dist/manifest.json"])
    assert manifest["redirects"] == {"/ru/dozhd.html": "/ru/osadki.html"}
    assert {one["path"] for one in manifest["files"]} == {
        "_redirects",
        "index.html",
        "redirects.json",
    }
    (line,) = [one for one in published(room) if one["slug"] == "rain" and one["locale"] == "ru"]
    assert (line["public_slug"], line["former_slugs"]) == ("osadki", ["dozhd"])
    assert built(room)["dist/_redirects"] == files["dist/_redirects"]


def test_a_slug_that_is_no_word_of_an_address_is_an_error_with_its_line(room: Room) -> None:
    room.write("articles/rain.md", "---\nslug: a/b\n---\n" + RAIN)
    with pytest.raises(InputError, match="`slug` cannot be «a/b»") as caught:
        built(room)
    assert str(caught.value.place) == "articles/rain.md:2"


def test_files_that_a_sites_program_pairs_keep_their_names_and_say_their_slug(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml").replace("html", "suffix"))
    files = built(room)
    assert files["dist/rain.ru.md"].startswith("---\nslug: dozhd\n")
    assert files["dist/rain.md"] == RAIN


def test_a_renamed_article_keeps_the_addresses_of_its_editions(room: Room) -> None:
    published(room)
    (room.root / "articles/rain.md").rename(room.root / "articles/downpour.md")
    room.write(
        "articles/cold/frost.md", room.read("articles/cold/frost.md").replace("../rain", "../downpour")
    )
    room.pull()
    lines = {(one["slug"], one["locale"]): one for one in published(room) if one["state"] == "live"}
    assert lines["downpour", "en"]["public_slug"] == "rain"
    assert lines["downpour", "ru"]["public_slug"] == "dozhd"
    assert {"dist/en/rain.html", "dist/ru/dozhd.html"} <= built(room).keys()
    assert UZ not in {locale for _, locale in lines}
