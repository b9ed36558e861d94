"""A pull of a newsroom that nobody touched reads neither articles nor catalogs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.flows.room import FROST, Room

from localize.flows import untouched
from localize.flows.pull import PullOptions, pull
from localize.model import Report

if TYPE_CHECKING:
    from localize.workspace.stamps import Stamp


def long_ago(room: Room) -> Stamp:
    """Return the newsroom's stamp as if its files had been touched long ago."""
    seen = untouched.look(room.disk)
    assert seen is not None
    return replace(seen, newest=0)


def test_an_idle_pull_is_remembered_until_something_is_touched(room: Room) -> None:
    room.pull()
    seen = long_ago(room)
    assert untouched.known(room.disk, "pull", seen) is None
    untouched.remember(room.disk, "pull", seen, room.pull())
    assert untouched.known(room.disk, "pull", long_ago(room)) == Report(
        "pull", counts={"changes": 0, "files": 0}, data={"files": []}
    )
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert untouched.known(room.disk, "pull", long_ago(room)) is None


def test_a_pull_with_anything_to_say_is_not_remembered(room: Room) -> None:
    seen = long_ago(room)
    told = pull(room.desk(), room.all(), PullOptions(dry_run=True))
    for report in (told, Report("pull", notes=("Look.",)), Report("pull", exit_code=2)):
        untouched.remember(room.disk, "pull", seen, report)
        assert untouched.known(room.disk, "pull", seen) is None


def test_what_cannot_be_told_has_to_be_looked_at(room: Room) -> None:
    untouched.remember(room.disk, "pull", None, Report("pull"))
    assert untouched.known(room.disk, "pull", None) is None
