"""An article under embargo goes out nowhere before its time, and as ever from then on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, RU, Room

from localize.errors import UsageError
from localize.flows.build import BuildOptions, build
from localize.flows.embargo import still_coming
from localize.flows.outdated_editions import outdated_editions
from localize.flows.preview import preview
from localize.flows.publish import publish
from localize.flows.selection import select
from localize.flows.status import status
from localize.model.release import EditionId
from localize.workspace import release_record

if TYPE_CHECKING:
    from localize.model import Report

UNTIL = "2026-03-02T08:00+05:00"
BEFORE, AFTER = "2026-03-02T02:59:59Z", "2026-03-02T08:00+05:00"
PRIZE = f"""\
---
title: The secret prize
embargo: {UNTIL}
tags: [secretprize]
---

Nobody knows the winner.
"""
RUSSIAN = {"The secret prize": "Тайная премия", "Nobody knows the winner.": "Победителя никто не знает."}
HIDDEN = ("prize", "secret", "winner", "Тайная", "Победителя")


@pytest.fixture
def embargoed(room: Room) -> Room:
    """The room with a second article, approved in Russian and under embargo; a third links to it."""
    room.write("localize.yaml", CONFIG + "bundles: {layout: html}\n")
    room.write("articles/prize.md", PRIZE)
    room.write("articles/roundup.md", "# The week\n\nRead [this](prize.md) too.\n")
    room.pull()
    room.translate(RU, "articles/prize", RUSSIAN)
    return room


def built(room: Room, *names: str, at: str = "", archive: bool = False) -> Report:
    session = room.session()
    return build(session, select(session.newsroom, names), BuildOptions(at=at, archive=archive))


def bundle(room: Room) -> dict[str, bytes]:
    return {path: data for path, data in room.tree().items() if path.startswith("dist/")}


def betrayals(room: Room) -> list[str]:
    """Return the files of the bundle that say anything of the article."""
    return [
        path
        for path, data in bundle(room).items()
        if any(word.encode() in data or word in path for word in HIDDEN)
    ]


@pytest.mark.parametrize("at", ["", BEFORE])
def test_before_its_time_no_file_of_the_bundle_says_anything_of_it(embargoed: Room, at: str) -> None:
    report = built(embargoed, at=at, archive=True)
    assert betrayals(embargoed) == []
    assert report.notes[0] == (
        "Not built, being under embargo or confidential: «prize». `--at TIME` says what time it is."
    )
    assert "Read this too." in embargoed.read("dist/en/roundup.html")


def test_from_its_time_on_it_goes_out_and_the_same_time_gives_the_same_bytes(embargoed: Room) -> None:
    built(embargoed, at=AFTER)
    first = bundle(embargoed)
    assert "Победителя" in embargoed.read("dist/ru/prize.html")
    assert "secret prize" in embargoed.read("dist/en/index.html")
    assert "secretprize" in embargoed.read("dist/en/ui.json")
    built(embargoed, at="2026-03-02T03:00:00Z")
    assert bundle(embargoed) == first


def test_a_build_without_a_time_takes_it_down_again_even_one_about_another_article(embargoed: Room) -> None:
    built(embargoed, at=AFTER)
    report = built(embargoed, "frost")
    assert betrayals(embargoed) == []
    rows: Any = report.data["taken_down"]
    assert {(row["slug"], row["locale"], row["cause"]) for row in rows} == {
        ("prize", "en", "embargo"),
        ("prize", "ru", "embargo"),
    }


def test_a_time_needs_a_zone(embargoed: Room) -> None:
    with pytest.raises(UsageError, match="«2026-03-02» is no time with a zone"):
        built(embargoed, at="2026-03-02")


def test_a_preview_shows_it(embargoed: Room) -> None:
    session = embargoed.session()
    preview(session, select(session.newsroom, ["prize"]), tool="localize")
    pages = [path for path, data in embargoed_files(embargoed).items() if "Победителя".encode() in data]
    assert pages


def embargoed_files(room: Room) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in room.root.rglob("*.html")}


def test_it_is_no_part_of_what_is_behind_until_it_may_be_seen(embargoed: Room) -> None:
    built(embargoed)
    session = embargoed.session(at="2026-03-02T03:00:00Z")
    selection = select(session.newsroom)
    assert "prize" not in outdated_editions(session, selection)  # no clock decides
    assert "prize" not in outdated_editions(session, selection, BEFORE)
    assert "prize" in outdated_editions(session, selection, "2026-03-02T03:00:00Z")


def published(room: Room, at: str = "") -> Report:
    return publish(
        lambda: room.session(at="2026-03-02T03:00:00Z"),
        lambda session: select(session.newsroom),
        BuildOptions(at=at),
    )


def test_a_publication_knows_embargoes_and_what_is_wrong_with_such_an_article_waits(embargoed: Room) -> None:
    embargoed.write("articles/prize.md", PRIZE + "\n[gone](nowhere.md)\n")
    embargoed.pull()
    assert published(embargoed).exit_code == 0
    live = release_record.load(embargoed.disk).live
    assert EditionId("prize", RU) not in live
    assert EditionId("frost", RU) not in live
    embargoed.write("articles/prize.md", PRIZE)
    embargoed.pull()
    assert published(embargoed, at=AFTER).exit_code == 0
    assert EditionId("prize", RU) in release_record.load(embargoed.disk).live
    assert published(embargoed).exit_code == 0
    assert EditionId("prize", RU) not in release_record.load(embargoed.disk).live


def test_status_says_what_comes_when(embargoed: Room) -> None:
    embargoed.write("articles/early.md", "---\nembargo: 2026-03-01T08:00Z\n---\n# Early\n")
    embargoed.pull()
    session = embargoed.session()
    report = status(session, select(session.newsroom))
    assert [(one["slug"], one["until"]) for one in coming(report)] == [
        ("early", "2026-03-01T08:00:00+00:00"),
        ("prize", "2026-03-02T08:00:00+05:00"),
    ]
    assert (coming(report)[1]["ready"], coming(report)[1]["waiting"]) == (["ru"], ["uz", "uz_Cyrl"])
    assert [one["slug"] for one in coming(still_coming(report, "2026-03-01T08:00:00Z"))] == ["prize"]
    assert coming(still_coming(report, AFTER)) == []


def coming(report: Report) -> list[dict[str, Any]]:
    return json.loads(json.dumps(report.data["coming"]))  # type: ignore[no-any-return] # JSON
