"""A pull of a newsroom that nobody touched reads neither articles nor catalogs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FROST, UZ_CYRL, Room

from localize.flows import untouched
from localize.flows.pull import PullOptions, pull
from localize.model import Finding, Report, Severity
from localize.workspace import derived
from localize.workspace.stamps import SETTLED

if TYPE_CHECKING:
    from localize.workspace.stamps import Stamp


def long_ago(room: Room) -> Stamp:
    """Return the newsroom's stamp as if its files had been touched long ago."""
    seen = untouched.look(room.disk)
    assert seen is not None
    return replace(seen, newest=0, taken=SETTLED)


def test_an_idle_pull_is_remembered_until_something_is_touched(room: Room) -> None:
    room.write("articles/moroz.md", "---\nlang: ru\ntitle: Мороз\ncategory: Огороды\n---\n\nХолодно.\n")
    room.pull()
    seen = long_ago(room)
    assert untouched.known(room.disk, "pull", seen) is None
    idle = room.pull()
    assert [finding.check for finding in idle.findings] == ["unknown-label"]
    untouched.remember(room.disk, "pull", seen, idle)
    assert untouched.known(room.disk, "pull", long_ago(room)) == idle
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert untouched.known(room.disk, "pull", long_ago(room)) is None


def test_a_finding_keeps_its_locale(room: Room) -> None:
    report = Report("check", findings=(Finding("stale", Severity.ERROR, "old", "a.po", 3, UZ_CYRL, "a@1"),))
    untouched.remember(room.disk, "check", long_ago(room), report)
    assert untouched.known(room.disk, "check", long_ago(room)) == report


def test_what_did_something_or_failed_is_not_remembered(room: Room) -> None:
    seen = long_ago(room)
    told = pull(room.session(), room.all(), PullOptions(dry_run=True))
    for report in (told, Report("pull", data={"files": ["a"]}), Report("pull", exit_code=2)):
        untouched.remember(room.disk, "pull", seen, report)
        assert untouched.known(room.disk, "pull", seen) is None


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"findings": [{}]}', "\x00", "[" * 99999])
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: str) -> None:
    seen = long_ago(room)
    derived.put(room.disk, "stamps/pull", f"{seen.digest}\n{said}".encode())
    assert untouched.known(room.disk, "pull", seen) is None


def test_what_cannot_be_told_has_to_be_looked_at(room: Room) -> None:
    untouched.remember(room.disk, "pull", None, Report("pull"))
    assert untouched.known(room.disk, "pull", None) is None
