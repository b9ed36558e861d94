"""A pull of a newsroom that nobody touched reads neither articles nor catalogs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FROST, UZ_CYRL, Room

from localize.cache import store, whole_run
from localize.flows.pull import PullOptions, pull
from localize.model import Finding, Report, Severity
from localize.workspace.config_file import read_config
from localize.workspace.looks import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.cache.fingerprint import Fingerprint


def long_ago(room: Room) -> Fingerprint:
    """Return the newsroom's looks as if its files had been touched long ago."""
    seen = whole_run.look(room.disk, read_config(room.disk))
    assert seen is not None
    return replace(seen, newest=0, taken=SETTLED)


def test_an_idle_pull_is_remembered_until_something_is_touched(room: Room) -> None:
    room.write("articles/moroz.md", "---\nlang: ru\ntitle: Мороз\ncategory: Огороды\n---\n\nХолодно.\n")
    room.pull()
    seen = long_ago(room)
    assert whole_run.known(room.disk, "pull", seen) is None
    idle = room.pull()
    assert [finding.check for finding in idle.findings] == ["unknown-label"]
    whole_run.remember(room.disk, "pull", seen, idle)
    assert whole_run.known(room.disk, "pull", long_ago(room)) == idle
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert whole_run.known(room.disk, "pull", long_ago(room)) is None


def test_a_finding_keeps_its_locale(room: Room) -> None:
    report = Report("check", findings=(Finding("stale", Severity.ERROR, "old", "a.po", 3, UZ_CYRL, "a@1"),))
    whole_run.remember(room.disk, "check", long_ago(room), report)
    assert whole_run.known(room.disk, "check", long_ago(room)) == report


def test_what_did_something_or_failed_is_not_remembered(room: Room) -> None:
    seen = long_ago(room)
    told = pull(room.session(), room.all(), PullOptions(dry_run=True))
    for report in (told, Report("pull", data={"files": ["a"]}), Report("pull", exit_code=2)):
        whole_run.remember(room.disk, "pull", seen, report)
        assert whole_run.known(room.disk, "pull", seen) is None


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"findings": [{}]}', "\x00", "[" * 99999])
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: str) -> None:
    seen = long_ago(room)
    store.put(room.disk, "runs/pull", f"{seen.digest}\n{said}".encode())
    assert whole_run.known(room.disk, "pull", seen) is None


def test_what_cannot_be_told_has_to_be_looked_at(room: Room) -> None:
    whole_run.remember(room.disk, "pull", None, Report("pull"))
    assert whole_run.known(room.disk, "pull", None) is None


def test_an_answer_is_remembered_per_verb(room: Room) -> None:
    seen = long_ago(room)
    whole_run.remember(room.disk, "pull", seen, Report("pull"))
    assert whole_run.known(room.disk, "pull", seen) == Report("pull")
    assert whole_run.known(room.disk, "check", seen) is None
    assert whole_run.known(room.disk, "pull", replace(seen, digest="another")) is None


def test_what_was_touched_just_now_is_not_remembered(room: Room) -> None:
    seen = whole_run.look(room.disk, read_config(room.disk))
    assert seen is not None
    whole_run.remember(room.disk, "pull", long_ago(room), Report("pull"))
    whole_run.remember(room.disk, "pull", seen, Report("pull"))
    assert whole_run.known(room.disk, "pull", seen) is None


def gone(path: str) -> Callable[[Room], object]:
    return lambda room: (room.root / path).unlink()


@pytest.mark.parametrize(
    "after",
    [
        lambda room: room.write("pictures/x.png", "another"),
        lambda room: room.write("pictures/x.ru.png", "a Russian one"),
        lambda room: room.write("deep/in/y.png", "found"),
        lambda room: room.write("root.png", "another"),
        gone("pictures/x.png"),
    ],
)
def test_an_answer_stands_as_long_as_pictures_elsewhere(room: Room, after: Callable[[Room], object]) -> None:
    room.write("pictures/x.png", "one")
    room.write("root.png", "one")
    seen = replace(long_ago(room), taken=store.now(room.disk) + SETTLED + 1)
    asked = {"pictures/x.png", "pictures/x.ru.png", "deep/in/y.png", "root.png"}
    whole_run.remember(room.disk, "build", seen, Report("build"), asked)
    room.write("pictures/other.png", "nobody asks for it")
    assert whole_run.known(room.disk, "build", seen) == Report("build")
    after(room)
    assert whole_run.known(room.disk, "build", seen) is None


@pytest.mark.parametrize(
    ("asked", "touch"),
    [
        ("pictures/x.png", lambda room: room.write("pictures/x.png", "another")),
        ("pictures/x.png", gone("pictures/x.png")),
        ("pictures/y.png", lambda room: room.write("pictures/y.png", "found")),
        ("deep/in/y.png", lambda room: room.write("deep/in/y.png", "found")),
    ],
)
def test_what_was_touched_during_a_run_is_not_remembered(
    room: Room, asked: str, touch: Callable[[Room], object]
) -> None:
    room.write("pictures/x.png", "one")
    moment = store.now(room.disk)
    while store.now(room.disk) == moment:
        pass
    touch(room)
    seen = replace(long_ago(room), taken=moment + SETTLED)
    whole_run.remember(room.disk, "build", seen, Report("build"), {asked})
    assert whole_run.known(room.disk, "build", seen) is None


def test_pictures_that_the_looks_tell_of_are_not_looked_at_again(room: Room) -> None:
    room.write("articles/x.png", "one")
    seen = long_ago(room)
    whole_run.remember(room.disk, "build", seen, Report("build"), {"articles/x.png", "articles/x.ru.png"})
    assert b'"beside": [[],' in store.get(room.disk, "runs/build")


def test_a_disk_that_refuses_costs_time_alone(room: Room) -> None:
    seen = long_ago(room)
    shutil.rmtree(room.root / ".localize", ignore_errors=True)
    room.write(".localize", "in the way")
    whole_run.remember(room.disk, "pull", seen, Report("pull"))
    assert whole_run.known(room.disk, "pull", seen) is None
