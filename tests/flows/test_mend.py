"""Mechanical faults, shown and written, and what becomes of approvals."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, RU, UZ, UZ_CYRL, Room, key
from tests.report.printed import body, talk

from localize.checks.registry import OWN
from localize.flows.mend import mends, shown, write
from localize.flows.review import approve, edit, reject
from localize.flows.selection import select
from localize.model import ReviewState
from localize.report.views import view
from localize.review import Who, address_of

if TYPE_CHECKING:
    from localize.model import Locale, Report

SOURCE = "Farmers lit fires in the orchards."
ADDRESS = address_of("frost", key(SOURCE))
WRONG, RIGHT = "Фермеры разожгли костры , в садах.", "Фермеры разожгли костры, в садах."
TIMUR = Who("Timur", "2026-03-02T08:00:00Z")


@pytest.fixture
def flagged(room: Room) -> Room:
    """Return a newsroom with an approved text that has a space too many."""
    room.pull()
    put(room, WRONG)
    approve(room.session(), select(room.newsroom(), (), ["ru"]), [ADDRESS], EDITOR)
    return room


def put(room: Room, text: str, locale: Locale = RU) -> None:
    edit(room.session(), select(room.newsroom(), (), [str(locale)]), ADDRESS, (text,), EDITOR)


def mend(room: Room, who: Who | None = None) -> Report:
    session = room.session()
    chosen = select(session.newsroom)
    return write(session, chosen, mends(session, chosen, OWN.names, who), who)


def text(room: Room, locale: Locale = RU) -> tuple[str, str]:
    file = room.session().file(locale, room.newsroom().articles[0].domain)
    message = file.catalog.by_key[key(SOURCE)]
    return message.targets[0], room.states("frost", locale)[SOURCE].value


def test_it_is_shown_first_and_nothing_is_written(flagged: Room) -> None:
    before = flagged.tree()
    session = flagged.session()
    report = shown(mends(session, select(session.newsroom), OWN.names))
    assert (body(report), report.exit_code) == ([f"{ADDRESS} (ru)", f"  - {WRONG}", f"  + {RIGHT}"], 1)
    assert talk(report) == ["1 text to mend. --yes writes them."]
    assert flagged.tree() == before
    assert view(shown({})).talk


def test_without_a_person_an_approval_falls_and_that_is_said(flagged: Room) -> None:
    assert text(flagged) == (WRONG, "approved")
    report = mend(flagged)
    assert [(one.kind, one.detail) for one in report.changes] == [("no longer approved", RIGHT)]
    assert text(flagged) == (RIGHT, "translated")
    assert mend(flagged).changes == ()


def test_a_person_renews_the_approval(flagged: Room) -> None:
    report = mend(flagged, TIMUR)
    assert [one.kind for one in report.changes] == ["approved"]
    assert text(flagged) == (RIGHT, "approved")
    ledger = flagged.session().file(RU, flagged.newsroom().articles[0].domain).ledger
    assert {one.by for one in ledger.decisions if one.state is ReviewState.APPROVED} == {"Malika", "Timur"}


def test_a_text_that_nobody_approved_is_not_approved_by_it(room: Room) -> None:
    room.pull()
    put(room, WRONG)
    mend(room, TIMUR)
    assert text(room) == (RIGHT, "translated")


def test_a_rejected_text_stays_as_it_is(flagged: Room) -> None:
    reject(flagged.session(), select(flagged.newsroom(), (), ["ru"]), [ADDRESS], EDITOR)
    assert mend(flagged).changes == ()
    assert text(flagged) == (WRONG, "rejected")


def test_what_derives_follows(room: Room) -> None:
    room.pull()
    put(room, "Fermerlar  gulxan yoqdi.", UZ)
    changes = mend(room).changes
    assert {(one.kind, one.locale) for one in changes} >= {("mended", UZ)}
    assert text(room, UZ)[0] == "Fermerlar gulxan yoqdi."
    assert text(room, UZ_CYRL)[0] == "Фермерлар гулхан ёқди."


def test_an_approval_that_fell_over_a_mark_since_the_last_commit_is_renewed(flagged: Room) -> None:
    def git(*words: str) -> None:
        identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
        subprocess.run(["git", *identity, *words], cwd=flagged.root, capture_output=True, check=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    approved = flagged.read(path)
    flagged.write(path, approved.replace(WRONG, RIGHT))
    assert text(flagged) == (RIGHT, "translated")
    assert mend(flagged).changes == ()
    assert [one.kind for one in mend(flagged, TIMUR).changes] == ["approved"]
    assert text(flagged) == (RIGHT, "approved")
    git("checkout", "--", ".")
    flagged.write(path, approved.replace(WRONG, RIGHT.replace(".", "?")))
    assert mend(flagged, TIMUR).changes == ()
    git("checkout", "--", ".")
    flagged.write(path, approved.replace(WRONG, WRONG.replace("разожгли ", "разожгли  ")))
    assert [one.kind for one in mend(flagged, TIMUR).changes] == ["approved"]
    assert text(flagged) == (RIGHT, "approved")


def test_other_words_are_not_approved(flagged: Room) -> None:
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    flagged.write(path, flagged.read(path).replace("костры , в", "костры, во"))
    mend(flagged, TIMUR)
    assert text(flagged)[1] == "translated"
