"""A published article that takes another name keeps its addresses and its first publication."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, IN_TWO, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.mv import move
from localize.flows.selection import select
from localize.model.release import EditionId
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from localize.model import Report

LATER = "2025-04-07T09:00:00Z"
SETTINGS = "bundles: {layout: html, slugs: title}\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom whose one article is published in English and Russian."""
    found = Room(tmp_path)
    config = IN_TWO
    found.write("localize.yaml", config + SETTINGS)
    found.write("ui/labels.yaml", "[]\n")
    found.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    found.write("articles/snow.md", "# Snow\n\nIt snowed.\n")
    found.pull()
    found.translate(RU, "articles/rain", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    found.publish(at=AT)
    return found


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def by_hand(room: Room) -> None:
    (room.root / "articles/rain.md").rename(room.root / "articles/hills.md")
    room.pull()


def by_mv(room: Room) -> None:
    move(room.session(), "rain", "hills")
    room.pull()


def unnoticed(room: Room) -> None:
    (room.root / "articles/rain.md").rename(room.root / "articles/hills.md")


def by_two_steps(room: Room) -> None:
    move(room.session(), "rain", "mountains")
    built(room)
    move(room.session(), "mountains", "hills")
    room.pull()


@pytest.mark.parametrize("rename", [by_hand, by_mv, by_two_steps])
@pytest.mark.parametrize("fresh_clone", [False, True])
def test_a_build_before_the_next_publication_loses_nothing(
    room: Room, rename: Callable[[Room], None], *, fresh_clone: bool
) -> None:
    rename(room)
    built(room)
    built(room)
    if fresh_clone:
        shutil.rmtree(room.root / "dist")
    room.publish(at=LATER)
    record = release_record.load(room.disk)
    (line,) = record.live[EditionId("hills", RU)]
    assert (line.first, line.last, line.origin, line.found_as) == (AT, LATER, "rain", "dozhd")
    assert EditionId("rain", RU) not in record.live
    assert (room.root / "dist/ru/dozhd.html").exists()
    manifest = json.loads(room.read("dist/manifest.json"))
    assert set(manifest["articles"]) == {"hills", "snow"}
    tree = room.tree()
    assert room.publish(at=LATER).changes == ()
    built(room)
    assert {path: data for path, data in room.tree().items() if path != "dist/manifest.json"} == {
        path: data for path, data in tree.items() if path != "dist/manifest.json"
    }


def test_a_build_remembers_what_no_pull_has_seen(room: Room) -> None:
    unnoticed(room)
    built(room)
    manifest = json.loads(room.read("dist/manifest.json"))
    assert manifest["renamed"] == {"rain": "hills"}
    room.publish(at=LATER)
    record = release_record.load(room.disk)
    assert [one.first for one in record.live[EditionId("hills", room.session().config.source_locale)]] == [AT]
    built(room)
    assert "renamed" not in json.loads(room.read("dist/manifest.json"))


def test_what_was_never_published_leaves_no_line(room: Room) -> None:
    room.write("articles/dew.md", "# Dew\n\nIt was wet in the fields.\n")
    room.pull()
    before = room.read("locales/published.jsonl")
    move(room.session(), "dew", "drops")
    assert room.read("locales/published.jsonl") == before


def test_a_name_that_another_article_is_published_under_is_its_own(room: Room) -> None:
    move(room.session(), "rain", "hills")
    (room.root / "articles/hills.md").unlink()
    room.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    room.pull()
    assert room.publish(at=LATER).changes == ()
