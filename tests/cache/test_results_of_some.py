"""A check about one article takes what is known of it, also where nobody looked at the other files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cache.two_articles import TOUCHES, Watched, filled, look, replace_results
from tests.flows.room import AT, Room

from localize.cache import store
from localize.cache.results import CachedMap
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.flows.status import status
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Report

CHUNK = "results/check.first"


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


def about(
    room: Room, *names: str, only: Sequence[str] = (), locales: Sequence[str] = (), cold: bool = False
) -> tuple[Report, set[str]]:
    """Check some articles, or all where none is named; return what is found, and on which there was work."""
    watched = Watched()
    seen = None if names else look(room)
    run = OneByOne(room.disk, watched) if cold else CachedMap(watched, room.disk, seen)
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    return check(session, select(session.newsroom, names, locales), only), watched.worked_on


def test_what_a_check_of_everything_found_is_told_of_one_article(room: Room) -> None:
    about(room)
    assert about(room, "frost") == (about(room, "frost", cold=True)[0], set())
    assert about(room, "rain", "frost") == (about(room, "frost", "rain", cold=True)[0], set())


def test_a_check_about_one_article_leaves_all_that_is_known_as_it_is(room: Room) -> None:
    about(room)
    kept = store.get(room.disk, CHUNK)
    about(room, "frost")
    assert store.get(room.disk, CHUNK) == kept
    assert about(room)[1] == set()


@pytest.mark.parametrize("touch", sorted(TOUCHES.keys() - {"another name"}))
def test_a_check_about_one_article_finds_what_one_finds_that_remembers_nothing(
    room: Room, touch: str
) -> None:
    about(room)
    TOUCHES[touch](room)
    for _ in range(2):  # what the first one keeps, the second one takes
        for names in (["frost"], ["rain"], []):
            assert about(room, *names)[0] == about(room, *names, cold=True)[0]


def test_what_a_check_about_one_article_found_is_known_to_the_next_one(room: Room) -> None:
    about(room)
    TOUCHES["an article"](room)
    assert about(room, "frost")[1] == {"frost"}
    assert about(room, "frost")[1] == set()
    assert about(room) == (about(room, cold=True)[0], set())


def test_what_is_kept_of_others_stays_where_nothing_was_known_of_an_article(room: Room) -> None:
    for names in (["frost"], ["rain"]):
        assert about(room, *names)[1] == set(names)
    assert about(room, "frost", "rain")[1] == set()


def test_what_was_kept_for_all_checks_stays_where_one_is_asked_for(room: Room) -> None:
    about(room)
    assert about(room, "frost", only=["numbers"])[1] == {"frost"}
    assert about(room, "frost")[1] == set()


@pytest.mark.parametrize(("only", "locales"), [(["numbers"], []), ([], ["ru"])])
def test_what_is_known_of_all_checks_in_all_locales_is_not_given_up_for_a_part(
    room: Room, only: list[str], locales: list[str]
) -> None:
    about(room)
    found = about(room, only=only, locales=locales, cold=True)[0]
    assert about(room, only=only, locales=locales) == (found, {"frost", "rain"})
    assert about(room)[1] == set()
    assert about(room, only=only, locales=locales) == (found, set())
    assert about(room, "frost", only=only, locales=locales)[1] == set()


@pytest.mark.parametrize("touch", sorted(TOUCHES.keys() - {"another name"}))
def test_a_check_in_one_locale_finds_what_one_finds_that_remembers_nothing(room: Room, touch: str) -> None:
    for locale in ("ru", "uz_Cyrl"):
        about(room, locales=[locale])
    TOUCHES[touch](room)
    for _ in range(2):
        for locale in ("ru", "uz_Cyrl"):
            assert about(room, locales=[locale])[0] == about(room, locales=[locale], cold=True)[0]


@pytest.mark.parametrize("kept", [b"", b"[]", b"{", b'{"articles": 1}'])
def test_a_file_of_somebody_else_is_no_fault(room: Room, kept: bytes) -> None:
    about(room)
    store.put(room.disk, CHUNK, kept)
    assert about(room, "frost") == (about(room, "frost", cold=True)[0], {"frost"})


def test_a_file_that_was_cut_off_is_made_anew(room: Room) -> None:
    about(room)
    path = room.root / ".localize/v1" / CHUNK
    path.write_bytes(path.read_bytes()[:-9])
    assert about(room, "frost")[1] == {"frost"}
    assert about(room, "frost")[1] == set()


@pytest.mark.parametrize("said", [1, {}, {"slug": "frost"}])
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: object) -> None:
    about(room)
    replace_results(room, "check", said)
    assert about(room, "frost") == (about(room, "frost", cold=True)[0], {"frost"})


def test_a_verb_that_does_not_know_of_all_articles_keeps_nothing_of_one(room: Room) -> None:
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=CachedMap(Watched(), room.disk, None))
    status(session, select(session.newsroom, ["frost"]))
    assert store.names(room.disk, "results") == []
