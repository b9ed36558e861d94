"""A run of translate: what wants a text, and what is saved when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import FIRE, HURT, RU, TITLE, UZ, Room

from localize.flows.selection import select
from localize.flows.translate_run import TranslateRun
from localize.model import Suggestion

if TYPE_CHECKING:
    from localize.model.request import Request


def begun(room: Room, *names: str, locales: tuple[str, ...] = ("ru",)) -> TranslateRun:
    session = room.session()
    return TranslateRun(session, select(session.newsroom, names, locales))


def of(run: TranslateRun, source: str) -> Request:
    return next(one for one in run.requests if one.message.key.source == source)


def test_the_interface_is_asked_about_first(room: Room) -> None:
    room.write("articles/rain.md", "# Rain\n")
    room.pull()
    slugs = list(dict.fromkeys(request.slug for request in begun(room).requests))
    assert slugs == ["ui", "frost", "rain"]
    assert {request.slug for request in begun(room, "frost").requests} == {"frost"}


def test_catalogs_that_lack_strings_are_behind(room: Room) -> None:
    assert begun(room).behind == {"ui", "frost"}
    room.pull()
    assert begun(room).behind == set()


def test_answers_are_told_in_the_order_in_which_they_came(room: Room) -> None:
    room.write("articles/rain.md", f"# Rain\n\n{HURT}\n")
    room.pull()
    run = begun(room, "frost", "rain")
    asked = [of(run, source) for source in (FIRE, "Rain", TITLE)]
    for request, text in zip(asked, ("Жгли костры.", "Дождь", "Заморозки"), strict=True):
        run.put(request, Suggestion((text,), "engine:google"))
    assert (run.changes, room.session().files.pending()) == ([], ())
    run.save()
    assert [change.detail for change in run.changes] == ["Жгли костры.", "Дождь", "Заморозки"]
    assert dict(run.filled) == {"engine:google": 3}
    assert room.states("frost", RU)[FIRE] == "draft"


def test_what_was_saved_is_not_saved_again(room: Room) -> None:
    room.pull()
    run = begun(room, "frost")
    run.put(of(run, TITLE), Suggestion(("Заморозки",), "memory"))
    run.save()
    before = room.tree()
    run.save()
    assert (room.tree(), len(run.changes)) == (before, 1)


def test_a_rehearsal_tells_and_writes_nothing(room: Room) -> None:
    room.pull()
    before = room.tree()
    run = begun(room, "frost", locales=("uz",))
    run.put(of(run, TITLE), Suggestion(("Qirov",), "memory"))
    run.rehearse()
    assert [(change.detail, change.locale) for change in run.changes] == [("Qirov", UZ)]
    assert room.tree() == before
