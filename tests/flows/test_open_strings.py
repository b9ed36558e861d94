"""What may stand in a queue is kept as it is, and what somebody else wrote is not believed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import EN, RU, UZ_CYRL, key

from localize.config.reviewer_settings import Wanted
from localize.flows.open_strings import JOB, OPEN, OpenCatalog, OpenString, OpenStrings, open_catalog
from localize.model import Decision, Message, ReviewState
from localize.model.message import Previous
from localize.review import Item, address_of

if TYPE_CHECKING:
    from tests.flows.room import Room

STALE = Message(
    key("Rain\n", "title"),
    ("Дождь",),
    flags=frozenset({"fuzzy"}),
    references=("articles/news/rain.md",),
    extracted=("title",),
    comments=("ask Aziza",),
    previous=Previous("Rains", "title", ""),
    line=7,
)
REJECTED = Decision(
    STALE.key.digest, STALE.target_digest, ReviewState.REJECTED, "Aziza", "2026-03-01T08:00:00Z"
)
DAYS = Message(key("day"), ("", ""), plural_source="days", line=12)


def string(message: Message, state: ReviewState, *, waits: bool, **facts: Any) -> OpenString:  # noqa: ANN401 - of Item
    """Return a string of one article's Russian catalog."""
    item = Item(
        address_of("news/rain", message.key), "news/rain", RU, message, state, text_attributes=("alt",)
    )
    return OpenString(replace(item, path="locales/ru/LC_MESSAGES/articles/news/rain.po", **facts), waits)


FULL = string(
    STALE,
    ReviewState.STALE,
    waits=True,
    decisions=(REJECTED,),
    basis="ab",
    roles=("title", "lead"),
    waived=frozenset({"length"}),
    wanted=Wanted(other_than_author=True, people=(("Aziza", "Malika"),)),
)
PLAIN = string(DAYS, ReviewState.UNTRANSLATED, waits=False)
FOUND = OpenStrings((OpenCatalog("news/rain", RU, ("Aziza",), (FULL, PLAIN)),))


def written(found: OpenStrings) -> Any:  # noqa: ANN401 - JSON
    assert JOB.written is not None
    return JOB.written(found)


def read(said: object) -> OpenStrings:
    assert JOB.read is not None
    return JOB.read(json.loads(json.dumps(said)))


def test_what_json_keeps_is_read_as_it_was() -> None:
    found = read(written(FOUND))
    assert found == FOUND
    assert [one.item.line for one in found.catalogs[0].strings] == [7, 12]
    assert read(written(OpenStrings(()))) == OpenStrings(())


def test_articles_beside_each_other_are_one_result() -> None:
    other = OpenStrings((replace(FOUND.catalogs[0], strings=(PLAIN,)),))
    assert JOB.joined is not None
    joined = JOB.joined([written(FOUND), written(OpenStrings(())), written(other)])
    assert read(joined) == OpenStrings((*FOUND.catalogs, *other.catalogs))


@pytest.mark.parametrize("by", ["", "Aziza\ud800"])
def test_what_a_ledger_cannot_hold_is_not_kept(by: str) -> None:
    torn = string(STALE, ReviewState.STALE, waits=True, decisions=(replace(REJECTED, by=by),))
    assert written(OpenStrings((replace(FOUND.catalogs[0], strings=(torn,)),))) is None


def test_what_would_be_read_otherwise_is_not_kept() -> None:
    elsewhere = string(DAYS, ReviewState.UNTRANSLATED, waits=False, slug="news/snow")
    assert written(OpenStrings((replace(FOUND.catalogs[0], strings=(elsewhere,)),))) is None


@pytest.mark.parametrize("targets", [None, "one text", 3])
def test_what_somebody_else_wrote_is_refused(targets: object) -> None:
    said = written(FOUND)
    said["catalogs"][0]["strings"][0][0][2] = targets
    with pytest.raises(TypeError):
        read(said)


def test_strings_in_other_states_are_there_where_they_are_asked_for(written: Room) -> None:
    session = written.session()
    (frost,) = session.newsroom.articles
    view = session.catalogs(frost, (RU,)).view(RU)

    def states(*wanted: ReviewState) -> set[ReviewState]:
        found = open_catalog(view, session.config, wanted)
        return {one.item.state for one in found.strings if one.item.state in wanted}

    assert states(*OPEN) == {ReviewState.UNTRANSLATED}
    assert states(*ReviewState) == {ReviewState.UNTRANSLATED, ReviewState.TRANSLATED}


def test_a_text_that_follows_another_is_open_and_waits_for_nobody(room: Room) -> None:
    room.pull()
    session = room.session()
    (frost,) = session.newsroom.articles
    found = open_catalog(session.catalogs(frost).view(UZ_CYRL), session.config, OPEN)
    assert {one.waits for one in found.strings} == {False}
    assert {one.item.state for one in found.strings} == {ReviewState.UNTRANSLATED}
    assert found.locale == UZ_CYRL != EN
