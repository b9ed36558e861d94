"""The session: what cannot be read is told at once, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, RU, UZ, Room

from localize.errors import InputErrors
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.review_list import listing
from localize.flows.selection import select
from localize.flows.status import status
from localize.flows.translate import TranslateOptions, translate
from localize.model.domain import Domain
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from localize.model import Report

PO = "locales/{}/LC_MESSAGES/{}.po"
BROKEN = 'msgid "a"\nmsgid "b"\n'
RAIN = "# Rain in Nukus\n\nIt rained.\n"


def run(
    verb: str, room: Room, *names: str, locales: tuple[str, ...] = (), keep_going: bool = False
) -> Report:
    session = room.session(keep_going=keep_going)
    selection = select(session.newsroom, names, locales)
    if verb == "pull":
        return pull(session, selection, PullOptions())
    if verb == "translate":
        return translate(session, selection, TranslateOptions(engines=()))
    if verb == "status":
        return status(session, selection)
    return check(session, selection) if verb == "check" else listing(session, selection)


@pytest.fixture
def broken(room: Room) -> Room:
    """Two articles, and malformed catalogs of one of them."""
    room.write("articles/rain.md", RAIN)
    room.pull()
    for locale in ("ru", "uz"):
        room.write(PO.format(locale, "articles/rain"), BROKEN)
    room.write("articles/frost.md", room.read("articles/frost.md") + "\nMore.\n")
    return room


@pytest.mark.parametrize("verb", ["pull", "check", "status", "translate", "list"])
def test_every_malformed_catalog_is_told_and_nothing_is_written(broken: Room, verb: str) -> None:
    broken.write(PO.format("uz", "ui"), BROKEN)
    before = broken.tree()
    with pytest.raises(InputErrors) as caught:
        run(verb, broken)
    assert [str(problem.place) for problem in caught.value.problems] == [
        f"{PO.format('ru', 'articles/rain')}:2",
        f"{PO.format('uz', 'articles/rain')}:2",
        f"{PO.format('uz', 'ui')}:2",
    ]
    assert broken.tree() == before


@pytest.mark.parametrize("verb", ["pull", "check", "status"])
def test_what_is_out_of_scope_is_not_asked(broken: Room, verb: str) -> None:
    assert run(verb, broken, "frost").exit_code in {0, 1}
    assert run(verb, broken, locales=("en",)).exit_code in {0, 1}
    with pytest.raises(InputErrors, match="/uz/"):
        run(verb, broken, locales=("uz_Cyrl",))


def test_keep_going_works_on_the_other_articles(broken: Room) -> None:
    report = run("pull", broken, keep_going=True)
    assert report.exit_code == 2
    assert "More." in broken.states("frost", RU)
    assert broken.read(PO.format("ru", "articles/rain")) == BROKEN
    found = run("check", broken, keep_going=True)
    unreadable = [f.path for f in found.findings if f.check == "unreadable"]
    assert (unreadable, found.exit_code) == (
        [PO.format("ru", "articles/rain"), PO.format("uz", "articles/rain")],
        2,
    )
    assert run("translate", broken, keep_going=True).exit_code == 2
    assert run("status", broken, keep_going=True).exit_code == 2


def test_keep_going_leaves_out_a_locale_whose_interface_cannot_be_read(broken: Room) -> None:
    for locale in ("ru", "uz"):
        broken.write(PO.format(locale, "articles/rain"), "")
    broken.write(PO.format("uz", "ui"), BROKEN)
    before = broken.read(PO.format("uz_Cyrl", "articles/frost"))
    report = run("pull", broken, keep_going=True)
    assert report.exit_code == 2
    assert "More." in broken.read(PO.format("ru", "articles/frost"))
    assert broken.read(PO.format("uz_Cyrl", "articles/frost")) == before
    assert run("check", broken, keep_going=True).exit_code == 2


def test_check_and_status_write_nothing(room: Room) -> None:
    class ReadOnly(Disk):
        def write(self, path: str, data: bytes) -> bool:
            raise AssertionError(path, data)

        def remove(self, path: str) -> bool:
            raise AssertionError(path)

    room.pull()
    room.write("articles/rain.md", RAIN)
    for verb in (check, status, listing):
        session = NewsroomSession(ReadOnly(room.root), room.newsroom(), at=AT)
        verb(session, select(session.newsroom))


def test_a_catalog_from_another_editor_is_taken_as_it_is(room: Room) -> None:
    room.pull()
    path = PO.format("ru", "articles/frost")
    lines = [
        line for line in room.read(path).splitlines() if "Plural-Forms" not in line and "n%10" not in line
    ]
    text = (
        "\r\n".join(lines)
        .replace("Language: ru", "Language: en")
        .replace('early"\r\nmsgstr ""', 'early"\r\nmsgstr "Рано"')
    )
    (room.root / path).write_bytes(b"\xef\xbb\xbf" + text.encode() + b"\r\n")
    room.pull()
    catalog = room.session().file(RU, Domain("articles/frost")).catalog
    assert dict(catalog.header)["Language"] == "ru"
    assert dict(catalog.header)["Plural-Forms"].startswith("nplurals=3;")
    assert catalog.messages[0].targets == ("Рано",)
    before = room.tree()
    assert room.pull().changes == ()
    assert room.tree() == before
    assert room.states("frost", UZ)
