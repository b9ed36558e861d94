"""Strings of which checks have nothing to say are not looked at again where another one changed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.cache.two_articles import Watched, filled, look
from tests.flows.room import AT, FIRE, FROST, RU, UZ, Room

from localize.cache.results import CachedMap
from localize.checks.panel import Panel
from localize.checks.subjects import StringSubject
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.quiet_strings import in_letters, mark, of_letters
from localize.flows.selection import select
from localize.model import Message, MessageKey, ReviewState
from localize.model.message import Previous
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from localize.model import Report

MESSAGE = Message(MessageKey("", FIRE), ("Костры жгли 7 мая.",), line=7)
SUBJECT = StringSubject(MESSAGE, RU, UZ, ReviewState.DRAFT, slug="frost", line=7)
OTHERWISE: dict[str, Any] = {
    "locale": UZ,
    "source_locale": RU,
    "state": ReviewState.APPROVED,
    "least": ReviewState.DRAFT,
    "roles": ("title",),
    "basis": "b",
    "before": ("«Раз",),
    "behind": ("два»",),
    "refused": ("why",),
}
MESSAGE_OTHERWISE: dict[str, Any] = {
    "key": MessageKey("card", FIRE),
    "targets": ("Костры",),
    "plural_source": "fires",
    "flags": frozenset({"fuzzy"}),
    "references": ("a.md",),
    "extracted": ("title",),
    "comments": ("note",),
    "previous": Previous("before"),
    "obsolete": True,
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_whatever_a_check_may_look_at_makes_another_mark(name: str) -> None:
    assert mark(replace(SUBJECT, **{name: OTHERWISE[name]})) != mark(SUBJECT)


@pytest.mark.parametrize("name", MESSAGE_OTHERWISE)
def test_whatever_a_message_holds_makes_another_mark(name: str) -> None:
    message = replace(MESSAGE, **{name: MESSAGE_OTHERWISE[name]})
    assert mark(replace(SUBJECT, message=message)) != mark(SUBJECT)


def test_there_is_nothing_else_to_a_string() -> None:
    common = {"slug", "address", "path", "line", "terms", "text_attributes", "message", "decisions"}
    assert {one.name for one in fields(StringSubject)} == OTHERWISE.keys() | common
    assert {one.name for one in fields(Message)} == MESSAGE_OTHERWISE.keys() | {"line"}


def test_what_was_said_of_the_first_script_makes_another_mark() -> None:
    marks = {mark(SUBJECT, first) for first in (None, frozenset(), frozenset({"numbers"}))}
    assert len(marks) == 3


def test_lines_and_neighbours_without_a_text_make_the_same_mark() -> None:
    moved = replace(SUBJECT, message=replace(MESSAGE, line=9), line=9, before=("", ""), behind=("",))
    assert mark(moved) == mark(SUBJECT)


def test_marks_are_kept_in_letters() -> None:
    marks = [mark(SUBJECT), mark(replace(SUBJECT, locale=UZ))]
    assert of_letters(in_letters(marks)) == {*marks}
    with pytest.raises(ValueError, match="base64"):
        of_letters("a")


@pytest.fixture
def room(room: Room) -> Room:
    filled(room)
    room.translate(RU, "articles/frost", {FIRE: "Фермеры жгли костры в садах."})
    return room


def asked(room: Room, *, remember: bool = True) -> Report:
    run = CachedMap(Watched(), room.disk, look(room)) if remember else OneByOne(room.disk)
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    return check(session, select(session.newsroom))


def test_a_string_is_not_looked_at_again_where_another_one_changed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(room)
    looked: list[tuple[str, str]] = []
    inspect = Panel.inspect

    def watched(self: Panel, subject: StringSubject, first: frozenset[str] | None = None) -> Any:  # noqa: ANN401 - findings
        looked.append((str(subject.locale), subject.message.key.source))
        return inspect(self, subject, first)

    room.write("articles/frost.md", FROST + "\nIt is over.\n")
    monkeypatch.setattr(Panel, "inspect", watched)
    warm = asked(room)
    assert ("ru", "It is over.") in looked
    assert ("ru", FIRE) not in looked
    assert warm == asked(room, remember=False)
    assert ("ru", FIRE) in looked
