"""What a run hands on to the next one is what that would have worked out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.flows.room import RU

from localize.flows.kept import Kept
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.ready_texts import InterfaceTexts
from localize.model.domain import UI

if TYPE_CHECKING:
    from tests.flows.room import Room

AT = "2026-03-01T08:00:00Z"


def session(room: Room, kept: Kept) -> NewsroomSession:
    return NewsroomSession(room.disk, room.newsroom(), at=AT, kept=kept)


def anew(found: NewsroomSession) -> InterfaceTexts:
    return InterfaceTexts.of(found.interface, found.interface_catalogs, found.rules)


def test_the_interface_is_worked_out_once_for_all_runs(room: Room) -> None:
    room.pull()
    kept = Kept()
    one, two = session(room, kept), session(room, kept)
    assert one.interface_texts == anew(one)
    assert two.interface_texts is one.interface_texts
    assert two.file(RU, UI) is one.file(RU, UI)


def test_what_was_saved_in_between_counts(room: Room) -> None:
    room.pull()
    kept = Kept()
    before = session(room, kept).interface_texts
    path = "locales/ru/LC_MESSAGES/ui.po"
    room.write(path, room.read(path).replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "Главная"'))
    now = session(room, kept)
    assert now.interface_texts == anew(now) != before


def test_what_the_run_itself_changed_counts(room: Room) -> None:
    room.pull()
    found = session(room, Kept())
    before = found.interface_texts
    file = found.file(RU, UI)
    message = next(one for one in file.catalog.messages if not one.plural_source)
    catalog = file.catalog.with_message(replace(message, targets=("Текст",)))
    found.files.put(replace(file, catalog=catalog))
    assert found.interface_texts == anew(found) != before
