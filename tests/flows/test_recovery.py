"""What a catalog lost and the ledger still knows comes back from git."""

from __future__ import annotations

import pytest
from tests.flows.room import RU, Room
from tests.flows.test_branches import git

from localize.flows.check import check
from localize.flows.selection import select
from localize.model import ReviewState

HURT, FIRE = "Nobody was hurt.", "Farmers lit fires in the orchards."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"


@pytest.fixture
def lost(room: Room) -> Room:
    """A newsroom under git where a commit emptied a catalog."""
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Никто не ранен.", FIRE: "Жгли костры."})
    git(room.root, "init", "-q", "-b", "main")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    room.write(PATH, "")
    git(room.root, "commit", "-qam", "emptied")
    return room


def told(room: Room) -> int:
    session = room.session()
    return len(check(session, select(session.newsroom, ["frost"], ["ru"]), ["lost-text"]).findings)


def test_check_names_what_is_lost_and_pull_brings_it_back_as_it_was(lost: Room) -> None:
    assert told(lost) == 2
    report = lost.pull()
    assert sorted(change.detail for change in report.changes if change.kind == "recovered") == [
        "Жгли костры.",
        "Никто не ранен.",
    ]
    assert lost.states("frost", RU)[HURT] is ReviewState.APPROVED
    assert told(lost) == 0


def test_without_a_history_it_stays_a_finding(lost: Room) -> None:
    (lost.root / ".git").rename(lost.root / "elsewhere")
    assert "recovered" not in {change.kind for change in lost.pull().changes}
    assert told(lost) == 2


def test_a_version_that_cannot_be_read_is_passed_over(lost: Room) -> None:
    lost.write(PATH, "no catalog\n")
    git(lost.root, "commit", "-qam", "broken")
    lost.write(PATH, "")
    lost.pull()
    assert told(lost) == 0
