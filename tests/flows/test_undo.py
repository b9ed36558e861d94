from __future__ import annotations

import pytest
from tests.flows.room import RU, Room, key

from localize.errors import UsageError
from localize.flows import undo
from localize.flows.review_strings import items_of
from localize.model import ReviewState

TITLE, HURT = "Frost comes early", "Nobody was hurt."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"


def taken(room: Room) -> undo.Snapshot:
    """Remember the title, write it, and return what happened."""
    room.pull()
    session = room.session()
    item = items_of(session.catalogs(session.newsroom.articles[0]), RU)[0]
    before = undo.take(room.disk, session.config.locales, item)
    room.translate(RU, "articles/frost", {TITLE: "Мороз"})
    return undo.after(room.disk, before)


def test_untouched_files_get_their_very_bytes_back(room: Room) -> None:
    snapshot = taken(room)
    undo.restore(room.disk, snapshot)
    assert room.states("frost", RU)[TITLE] is ReviewState.UNTRANSLATED
    assert {path: room.disk.read(path) for path, data in snapshot.before.items() if data is not None} == {
        path: data for path, data in snapshot.before.items() if data is not None
    }
    assert not room.disk.exists(PATH.replace(".po", ".review.jsonl"))


def test_another_string_that_was_written_since_stays(room: Room) -> None:
    snapshot = taken(room)
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    undo.restore(room.disk, snapshot)
    states = room.states("frost", RU)
    assert (states[TITLE], states[HURT]) == (ReviewState.UNTRANSLATED, ReviewState.APPROVED)


def test_the_string_itself_must_be_as_it_was_left(room: Room) -> None:
    snapshot = taken(room)
    room.write(PATH, room.read(PATH).replace("Мороз", "Иней"))
    with pytest.raises(UsageError, match="changed this string since"):
        undo.restore(room.disk, snapshot)
    assert "Иней" in room.read(PATH)
    assert key(TITLE).source in room.read(PATH)


def test_a_file_gets_what_it_had_unless_somebody_wrote_to_it_since(room: Room) -> None:
    room.write("glossary.yaml", "new")
    undo.restore_file(room.disk, "glossary.yaml", b"old", b"new")
    assert room.read("glossary.yaml") == "old"
    with pytest.raises(UsageError, match=r"somebody has changed glossary\.yaml since"):
        undo.restore_file(room.disk, "glossary.yaml", None, b"new")
    undo.restore_file(room.disk, "glossary.yaml", None, b"old")
    assert not room.disk.exists("glossary.yaml")
