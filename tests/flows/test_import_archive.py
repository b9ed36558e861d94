"""An archive comes in: told before it is written, resumable, and what stood counts as translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exchange.wxr import export, item, translated
from tests.flows.room import RU, Room

from localize.exchange import archive_folder, wordpress
from localize.flows.import_archive import pairs, plan, write
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.model.domain import Domain

if TYPE_CHECKING:
    from localize.exchange.archive_post import ArchivePost
    from localize.model import Report

WELL = item(
    1, "The well is dry", "Nobody drank.\n\nIt rained in May.", name="the-well", terms=translated("g", "en")
)
KOLODETS = item(2, "Колодец высох", "Никто не пил.\n\nВ мае шёл дождь.", terms=translated("g", "ru"))
ALONE = item(3, "Yomgʻir", "Yomgʻir yogʻdi.", terms={"language": ("uz", "uz")})


def posts(*items: str) -> tuple[ArchivePost, ...]:
    return wordpress.parse(export(*items), "old.xml")


def brought(room: Room, found: tuple[ArchivePost, ...]) -> Report:
    session = room.session()
    return write(session, plan(session, found, "old.xml"), found)


def test_the_pairs_are_told_and_nothing_is_written(room: Room) -> None:
    found = posts(KOLODETS, WELL, ALONE)
    session = room.session()
    report = pairs(plan(session, found, "old.xml"), found)
    assert report.data["articles"] == {
        "the-well": {"en": "articles/the-well.md", "ru": "articles/the-well.ru.md"},
        "yomgir": {"uz": "articles/yomgir.md"},
    }
    assert report.counts == {"texts": 3, "articles": 2, "translations": 1, "known": 0, "new": 3}
    assert not room.disk.exists("articles/the-well.md")


def test_what_stood_counts_as_translated(room: Room) -> None:
    report = brought(room, posts(WELL, KOLODETS))
    assert report.data["written"] == ["articles/the-well.md", "articles/the-well.ru.md"]
    assert "source: the-well" in room.read("articles/the-well.ru.md")
    assert "published: 2021-05-04T10:11:12+00:00" in room.read("articles/the-well.md")
    session = room.session()
    pull(session, select(session.newsroom), PullOptions())
    catalog = room.session().file(RU, Domain.of("the-well")).catalog
    texts = {one.key.source: one for one in catalog.messages}
    assert texts["Nobody drank."].targets == ("Никто не пил.",)
    assert not texts["Nobody drank."].fuzzy


def test_a_run_that_was_killed_goes_on_and_a_second_one_changes_nothing(room: Room) -> None:
    brought(room, posts(WELL))
    report = brought(room, posts(WELL, KOLODETS))
    assert report.data["written"] == ["articles/the-well.ru.md"]
    assert report.counts["known"] == 1
    again = brought(room, posts(KOLODETS, WELL))
    assert (again.data["written"], again.counts["known"]) == ([], 2)


def test_what_cannot_come_in_is_said_and_the_rest_does(room: Room) -> None:
    french = item(4, "Le puits", "Texte.", terms={"language": ("fr", "fr")})
    double = item(5, "Second", "Text.", terms=translated("g", "en"))
    untitled = item(6, "", "Text.", name="untitled")
    report = brought(room, posts(WELL, french, double, untitled))
    assert report.data["written"] == ["articles/the-well.md"]
    said = [finding.message for finding in report.findings]
    assert said[0].startswith("4 is in fr, which is none of the newsroom's languages")
    assert said[1] == "5 is a second text in en of the same article: left out"
    assert said[2].startswith("untitled cannot become an article: ")
    assert [finding.path for finding in report.findings] == ["old.xml"] * 3


def test_a_name_that_is_taken_gets_a_number(room: Room) -> None:
    report = brought(
        room, posts(item(1, "Frost", "Text.", name="frost"), item(2, "Con", "Text.", name="con"))
    )
    assert report.data["written"] == ["articles/frost-2.md", "articles/con-2.md"]


def test_a_folder_keeps_its_files_but_for_what_pairs_them(room: Room) -> None:
    files = {
        "en/rain.md": b"---\ntitle: Rain # today\ntranslationKey: r\n---\n\nIt  rained.\n",
        "ru/dozhd.md": "---\ntitle: Дождь\ntranslationKey: r\n---\n\nШёл дождь.\n".encode(),
        "../out.md": b"# Out\n",
    }
    brought(room, archive_folder.parse(files, room.session().config.locales))
    kept = room.read("articles/rain.md")
    assert kept.startswith("---\ntitle: Rain # today\n")
    assert kept.endswith("---\n\nIt  rained.\n")
    assert "translationKey" not in kept
    assert "source: rain" in room.read("articles/rain.ru.md")
    assert room.disk.exists("articles/out.md")


def test_a_pattern_that_finds_no_such_file_is_named(room: Room) -> None:
    page = b"<html lang=en><title>Rain</title><h1>Rain</h1><p>It rained.</p></html>"
    report = brought(room, archive_folder.parse({"rain.html": page}, room.session().config.locales))
    assert "no pattern in `articles` finds a new file rain.html" in report.findings[0].message
