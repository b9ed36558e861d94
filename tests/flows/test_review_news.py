"""What a sitting did is told to programs, once, and not where it was undone first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, RU, Room, key

from localize.config import HookEvent
from localize.errors import UsageError
from localize.flows.review_news import ReviewNews, assignment
from localize.flows.review_session import ReviewSession, open_session
from localize.flows.selection import select
from localize.review import Item, Who

if TYPE_CHECKING:
    from collections.abc import Sequence

LATER = "2026-03-02T09:00:00Z"
HURT = "Nobody was hurt."


class Told:
    """Remembers what was told, and by whom; warns with what it is given."""

    def __init__(self, *warnings: str) -> None:
        self.warnings = warnings
        self.seen: list[tuple[HookEvent, Who, list[dict[str, object]]]] = []

    def __call__(self, event: HookEvent, who: Who, items: Sequence[dict[str, object]], /) -> tuple[str, ...]:
        self.seen.append((event, who, list(items)))
        return self.warnings


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    return room


def sitting(room: Room, told: Told) -> ReviewSession:
    catalogs = room.session()
    only = select(catalogs.newsroom, ["frost"], ["ru"])
    return open_session(catalogs, only, "Malika", lambda: LATER, tell=told)


def hurt(session: ReviewSession) -> Item:
    return next(item for item in session.queue.items if item.message.key.source == HURT)


def test_a_rejection_is_told_as_the_command_tells_it(written: Room) -> None:
    told = Told()
    session = sitting(written, told)
    session.reject(hurt(session), "Not all were.", "accuracy")
    assert told.seen == []
    assert session.news.tell() == ()
    assert session.news.tell() == ()
    said = {
        "address": f"frost@{key(HURT).short}",
        "locale": "ru",
        "source": HURT,
        "text": "Все целы.",
        "note": "Not all were.",
    }
    assert told.seen == [(HookEvent.REJECTED, Who("Malika", LATER), [said])]


def test_what_was_undone_first_is_told_to_nobody(written: Room) -> None:
    told = Told()
    session = sitting(written, told)
    session.assign(hurt(session), "Anna")
    session.reject(hurt(session), "Not all were.")
    session.undo()
    session.news.tell()
    assert [event for event, _, _ in told.seen] == [HookEvent.ASSIGNED]
    session.undo()  # what was told stays told
    session.news.tell()
    assert len(told.seen) == 1


def test_an_assignment_is_told_where_it_changes_something(written: Room) -> None:
    told = Told()
    session = sitting(written, told)
    for name in (" Timur ", "Timur", ""):
        session.assign(hurt(session), name)
    session.news.tell()
    assert [items[0]["to"] for _, _, items in told.seen] == ["Timur", ""]
    assert session.done.counts["assigned"] == 2
    with pytest.raises(UsageError, match="cannot be a person's name"):
        session.assign(hurt(session), "Ti\u202emur")


def test_other_acts_are_told_to_nobody(written: Room) -> None:
    told = Told()
    session = sitting(written, told)
    session.comment(hurt(session), "Who?")
    session.approve(hurt(session))
    session.news.tell()
    assert told.seen == []


def test_the_same_warning_is_given_once(written: Room) -> None:
    session = sitting(written, Told())
    news = ReviewNews(Told("It was not run.", "It was not run."))
    news.add(assignment(hurt(session), EDITOR, "Anna"))
    assert news.tell() == ("It was not run.",)
    news.add(assignment(hurt(session), EDITOR, "Timur"))
    assert news.tell() == ()
