"""The session of a run: the interface's catalogs, one article alone, and what cannot be read."""

from __future__ import annotations

import pytest
from tests.flows.room import FROST, RU, UZ, UZ_CYRL, Room, key

from localize.errors import InputErrors, UnreadableErrors
from localize.flows.selection import select
from localize.model.article_job import Results, Unread
from localize.model.domain import UI

BROKEN = 'msgid "a"\nmsgid "b"\n'
PO = "locales/{}/LC_MESSAGES/{}.po"


def test_the_interface_is_as_this_session_has_it(room: Room) -> None:
    room.pull()
    session = room.session()
    found = session.interface_catalogs
    file = found.files[RU]
    message = file.catalog.by_key[key("Home", "label")]
    changed = found.with_file(
        type(file)(file.catalog.with_message(type(message)(message.key, ("Главная",))), file.ledger)
    )
    session.put_all(changed)
    assert session.interface_catalogs.files[RU].catalog.by_key[message.key].targets == ("Главная",)
    assert room.session().interface_catalogs.files[RU].catalog.by_key[message.key].targets == ("",)
    assert session.commit() == (PO.format("ru", "ui"),)
    assert room.session().file(RU, UI).catalog.by_key[message.key].targets == ("Главная",)


def test_one_article_is_read_from_the_disk_with_the_catalogs_that_are_needed(room: Room) -> None:
    room.pull()
    session = room.session()
    (head,) = session.newsroom.articles
    found = session.catalogs(head, (UZ_CYRL,))
    assert set(found.files) == {UZ, UZ_CYRL}
    assert session.catalogs(head, (UZ_CYRL,)) is found
    session.commit()
    assert session.catalogs(head, (UZ_CYRL,)) is not found
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    with pytest.raises(InputErrors, match="was changed while it was read"):
        session.catalogs(head)


def test_a_locale_whose_interface_cannot_be_read_is_closed_with_what_derives_from_it(
    room: Room,
) -> None:
    room.pull()
    room.write(PO.format("uz", "ui"), BROKEN)
    session = room.session(keep_going=True)
    (problem,) = session.close_unreadable()
    assert str(problem.place) == f"{PO.format('uz', 'ui')}:2"
    assert session.closed == {UZ, UZ_CYRL}
    assert session.without_closed(select(session.newsroom)).locales[1:] == (RU,)
    assert RU in session.interface_catalogs.files
    assert UZ not in session.interface_catalogs.files


def test_a_run_stops_at_what_cannot_be_read_or_goes_on_without_it(room: Room) -> None:
    room.write(PO.format("uz", "ui"), BROKEN)
    problems = room.session().close_unreadable()
    results = Results(("done",), (Unread("frost", tuple(problems)),))
    session = room.session()
    with pytest.raises(UnreadableErrors):
        session.narrowed(select(session.newsroom), (), results)
    going = room.session(keep_going=True)
    assert going.narrowed(select(going.newsroom), (), results).articles == ()
    assert (going.newsroom.articles, going.newsroom.problems) == ((), tuple(problems))
