"""The interface's strings are checked again where anything of them was touched, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cache.two_articles import TOUCHES, Watched, filled, look
from tests.flows.room import AT, RU, Room

from localize.cache.results import CachedMap
from localize.errors import UnreadableErrors
from localize.flows.check import check
from localize.flows.check_interface import INTERFACE
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from localize.model import Report

CATALOG = "locales/ru/LC_MESSAGES/ui.po"
OF_IT = {
    "its catalog": lambda room: room.write(
        CATALOG, room.read(CATALOG).replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "Дом 7"')
    ),
    "its ledger": lambda room: room.translate(RU, "ui", {"Home": "Главная"}),
    "an article's tags": lambda room: room.write(
        "articles/rain.md", room.read("articles/rain.md").replace("Огороды", "Погода")
    ),
    "the labels": TOUCHES["the labels"],
    "the glossary": TOUCHES["the glossary"],
    "the configuration": TOUCHES["the configuration"],
    "its catalog's absence": TOUCHES["the interface"],
}


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


def asked(room: Room, *, remember: bool = True) -> tuple[Report, int]:
    """Return what check says, and how often the interface's strings were looked at."""
    watched = Watched()
    run = CachedMap(watched, room.disk, look(room)) if remember else OneByOne(room.disk, watched)
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    return check(session, select(session.newsroom)), watched.interface


def test_where_an_article_was_touched_the_interface_is_not_looked_at_again(room: Room) -> None:
    first, looked = asked(room)
    assert (asked(room), looked) == ((first, 0), 1)
    TOUCHES["an article"](room)
    assert asked(room) == (asked(room, remember=False)[0], 0)


@pytest.mark.parametrize("what", OF_IT)
def test_whatever_is_touched_of_it_is_noticed(room: Room, what: str) -> None:
    asked(room)
    OF_IT[what](room)
    assert asked(room) == asked(room, remember=False)


def test_without_the_interface_its_strings_are_not_looked_at(room: Room) -> None:
    watched = Watched()
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=OneByOne(room.disk, watched))
    report = check(session, select(session.newsroom, ["frost"]))
    assert watched.interface == 0
    assert {one.slug for one in report.findings} == {"frost"}


def test_a_catalog_that_breaks_in_between_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    session = room.session()
    run = session.results

    def results(job, shared, tasks, each=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        if job is INTERFACE:
            room.write(CATALOG, "torn")
        return run(job, shared, tasks, each)

    monkeypatch.setattr(session, "results", results)
    with pytest.raises(UnreadableErrors, match=r"ui\.po"):
        check(session, select(session.newsroom))
