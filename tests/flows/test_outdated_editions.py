"""Check says which articles a build would change, where a bundle stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, FROST, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate

if TYPE_CHECKING:
    from localize.model import Report

RUSSIAN = {
    "Frost comes early": "Ранние заморозки",
    "Farmers lit fires in the orchards.": "Фермеры жгли в садах костры.",
    "Nobody was hurt.": "Никто не пострадал.",
}


@pytest.fixture
def built(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", RUSSIAN)
    room.translate(RU, "ui", {"Home": "Главная", "farming": "земледелие", "{n} comment": "Комментариев: {n}"})
    room.pull()
    session = room.session()
    translate(session, room.all(), TranslateOptions())
    build(room.session(), room.all(), BuildOptions())
    assert (room.root / "dist" / "ru" / "frost.md").exists()
    return room


def checked(room: Room, *, at: str = "", now: str = AT) -> Report:
    session = room.session(keep_going=True, at=now)
    return check(session, select(session.newsroom, (), ()), ("bundle-behind",), at=at)


def told(room: Room) -> list[str]:
    return [f"{finding.where}: {finding.message}" for finding in checked(room).findings]


def behind(locales: str) -> list[str]:
    return [f"articles/frost.md:1: the bundle is behind: a build would change «frost» in {locales}"]


def test_a_bundle_as_it_was_built_is_not_told(built: Room) -> None:
    assert (built.root / "dist" / "manifest.json").exists()
    assert told(built) == []


def test_embargoes_count_as_of_the_build_and_not_of_the_clock(built: Room) -> None:
    end, before, after = "2026-03-01T08:00+05:00", "2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z"
    built.write("articles/frost.md", FROST.replace("---\n", f"---\nembargo: {end}\n", 1))
    built.pull()
    build(built.session(), built.all(), BuildOptions(at=after))
    assert b'"embargoes_over": "2026-03-01T08:00:00+05:00"' in built.tree()["dist/manifest.json"]
    assert [checked(built, now=one).findings for one in (before, after)] == [(), ()]
    assert checked(built, at=after).findings == ()
    (found,) = checked(built, at=before).findings
    assert found.message == "the bundle is behind: a build would change «frost» in en, ru"
    build(built.session(), built.all(), BuildOptions(at=before, force=True))
    assert b"embargoes_over" not in built.tree()["dist/manifest.json"]
    assert [checked(built, now=one).findings for one in (before, after)] == [(), ()]


def test_a_text_that_was_changed_is_told_and_nothing_is_written(built: Room) -> None:
    built.translate(RU, "articles/frost", {"Nobody was hurt.": "Пострадавших нет."})
    before = built.tree()
    assert told(built) == behind("ru")
    assert checked(built).exit_code == 0
    assert built.tree() == before


def test_an_article_that_was_changed_is_told(built: Room) -> None:
    built.write("articles/frost.md", FROST.replace("Nobody was hurt.", "Two were hurt."))
    assert told(built)[0].startswith(behind("en")[0])


def test_a_build_brings_it_up(built: Room) -> None:
    built.translate(RU, "articles/frost", {"Nobody was hurt.": "Пострадавших нет."})
    build(built.session(), built.all(), BuildOptions())
    assert told(built) == []


def test_without_a_bundle_nothing_is_told(room: Room) -> None:
    room.pull()
    assert told(room) == []


def test_a_manifest_that_cannot_be_read_is_a_finding(built: Room) -> None:
    built.write("dist/manifest.json", "{")
    assert [finding.check for finding in checked(built).findings] == ["unreadable"]
