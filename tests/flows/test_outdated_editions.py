"""Check says which articles a build would change, where a bundle stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FROST, RU, Room

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


def checked(room: Room) -> Report:
    session = room.session(keep_going=True)
    return check(session, select(session.newsroom, (), ()), ("bundle-behind",))


def told(room: Room) -> list[str]:
    return [f"{finding.where}: {finding.message}" for finding in checked(room).findings]


def behind(locales: str) -> list[str]:
    return [f"articles/frost.md:1: the bundle is behind: a build would change «frost» in {locales}"]


def test_a_bundle_as_it_was_built_is_not_told(built: Room) -> None:
    assert (built.root / "dist" / "manifest.json").exists()
    assert told(built) == []


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
