"""A chunk of articles that nobody touched gives one result that says as much as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cache.two_articles import TOUCHES, Watched, filled, look
from tests.flows.room import AT, Room

from localize.cache import store
from localize.cache.joined_results import JoinedResults
from localize.cache.results import CachedMap
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.review_list import listing
from localize.flows.selection import select
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from localize.model import Report
    from localize.model.article_job import ArticleJob, R, S, T, Unread

VERBS: dict[str, Callable[[NewsroomSession], Report]] = {
    "pull": lambda session: pull(session, select(session.newsroom), PullOptions(dry_run=True)),
    "check": lambda session: check(session, select(session.newsroom), only=["blank", "untranslated"]),
    "queue": lambda session: listing(session, select(session.newsroom)),
}


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


class Counting:
    """Has work done through the cache, and counts the results that come."""

    def __init__(self, room: Room) -> None:
        self.watched = Watched()
        self._map = CachedMap(self.watched, room.disk, look(room))
        self.results: dict[str, int] = {}

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        for result in self._map(job, shared, tasks):
            self.results[job.verb] = self.results.get(job.verb, 0) + 1
            yield result


def asked(room: Room, verb: str) -> tuple[Report, int, set[str]]:
    """Return the answer, how many results it was made of, and the articles on which there was work to do."""
    run = Counting(room)
    report = VERBS[verb](NewsroomSession(room.disk, room.newsroom(), at=AT, run=run))
    return report, run.results[verb], run.watched.worked_on


@pytest.mark.parametrize("verb", VERBS)
def test_articles_that_nobody_touched_give_one_result_that_says_as_much(room: Room, verb: str) -> None:
    first, *_ = asked(room, verb)
    store.put(room.disk, f"results/{verb}.first", b"what is kept of each is not read")
    assert asked(room, verb) == (first, 1, set())
    assert asked(room, verb) == (first, 1, set())


@pytest.mark.parametrize("verb", VERBS)
def test_where_one_was_touched_each_gives_its_own(room: Room, verb: str) -> None:
    asked(room, verb)
    TOUCHES["an article"](room)
    _, results, worked_on = asked(room, verb)
    assert (results, worked_on) == (2, {"frost"})


def test_checks_that_compare_articles_are_handed_each_by_its_slug(room: Room) -> None:
    def every() -> tuple[Report, int | None]:
        run = Counting(room)
        session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
        return check(session, select(session.newsroom)), run.results.get("check")

    assert every() == every()
    assert every()[1] == len(room.newsroom().articles)


@pytest.mark.parametrize("said", [1, [1], {}, {"slug": "", "findings": [1]}])
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: object) -> None:
    first, *_ = asked(room, "pull")
    name = "results/pull.joined"
    document: dict[str, Any] = store.get_json(room.disk, name)
    document["chunks"] = {chunk: [digest, said] for chunk, (digest, _) in document["chunks"].items()}
    store.put_json(room.disk, name, document)
    assert asked(room, "pull") == (first, 2, set())
    assert asked(room, "pull") == (first, 1, set())


@pytest.mark.parametrize("kept", [b"", b"1", b"{}", b'{"basis": "b", "chunks": 1}', b'{"basis": "b"}'])
def test_a_file_of_somebody_else_holds_nothing(tmp_path: Path, kept: bytes) -> None:
    disk = Disk(tmp_path)
    store.put(disk, "joined", kept)
    assert JoinedResults(disk, "joined", "b").of("first") is None


def test_what_is_of_another_basis_counts_no_more(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    noted = JoinedResults(disk, "joined", "b")
    noted.note("first", "d", [1])
    noted.keep()
    assert JoinedResults(disk, "joined", "b").of("first") == ("d", [1])
    assert JoinedResults(disk, "joined", "b").of("other") is None
    assert JoinedResults(disk, "joined", "c").of("first") is None
