"""A chunk of articles that nobody touched gives one result that says as much as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.cache.two_articles import TOUCHES, Watched, filled, look
from tests.flows.room import AT, CONFIG, Room

from localize.cache import store
from localize.cache.joined_results import Joined, JoinedResults
from localize.cache.results import CachedMap
from localize.errors import UnreadableErrors
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.review_list import listing
from localize.flows.selection import select
from localize.flows.status import status
from localize.report.verbs.status import first
from localize.workspace.disk import Disk
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from localize.flows.selection import Selection
    from localize.model import Report
    from localize.model.article_job import ArticleJob, R, S, T, Unread

VERBS: dict[str, Callable[[NewsroomSession], Report]] = {
    "pull": lambda session: pull(session, select(session.newsroom), PullOptions(dry_run=True)),
    "check": lambda session: check(session, select(session.newsroom)),
    "queue": lambda session: listing(session, select(session.newsroom)),
}


JOINED = "joined/pull.first"


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


@pytest.fixture
def many(tmp_path: Path) -> Room:
    """A newsroom of which more articles have something to do than are shown."""
    many = Room(tmp_path)
    many.write("localize.yaml", CONFIG)
    for number in range(60):
        done = "locales: [en]\n" if number % 3 == 0 else ""
        many.write(f"articles/a{number:02}.md", f"---\ntitle: The {number}th frost\n{done}---\n")
    for slug in ("a01", "a57", "a58"):  # shown, done, and neither
        head = many.read(f"articles/{slug}.md").replace("---\n", "---\nembargo: 2030-01-01T08:00:00Z\n", 1)
        many.write(f"articles/{slug}.md", head)
    return many


def counted(room: Room, *, every: bool = False, joined: bool = True) -> tuple[Report, int]:
    """Return what status shows of all articles, and how many results it was made of."""
    run = Counting(room)
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run if joined else None)
    return first(status(session, select(session.newsroom), every=every)), run.results.get("status", 0)


def test_what_status_shows_of_many_is_made_of_few_results(many: Room) -> None:
    plain, _ = counted(many, joined=False)
    assert counted(many) == (plain, 60)
    found, results = counted(many)
    assert (found, results < 60) == (plain, True)
    assert len(plain.data["coming"]) == 3  # type: ignore[arg-type]  # a list
    assert plain.data["left_out"] == {"articles": 41, "done": 20}
    many.write("articles/a40.md", "---\ntitle: Another\n---\n\nIt froze.\n")
    assert counted(many)[0] == counted(many, joined=False)[0] != plain
    many.pull()
    assert counted(many)[0] == counted(many)[0] == counted(many, joined=False)[0]


def test_where_every_row_is_wanted_none_is_left_out(many: Room) -> None:
    counted(many)
    assert counted(many, every=True)[1] == 60


@pytest.mark.parametrize("verb", ["status", "queue"])
def test_a_run_about_one_language_takes_from_what_is_known_of_all(room: Room, verb: str) -> None:
    asks: dict[str, Callable[[NewsroomSession, Selection], Report]] = {"status": status, "queue": listing}

    def ask(*locales: str, run: Counting | None = None) -> Report:
        session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
        return asks[verb](session, select(session.newsroom, (), locales))

    ask(run=Counting(room))
    for locales in (["ru"], ["uz_Cyrl"], ["uz", "ru"]):
        run = Counting(room)
        assert ask(*locales, run=run) == ask(*locales)
        assert run.watched.worked_on == set()
    room.write("locales/uz/LC_MESSAGES/articles/frost.po", "torn")
    run = Counting(room)
    assert ask("ru", run=run) == ask("ru")
    with pytest.raises(UnreadableErrors):
        ask("uz", run=run)


@pytest.mark.parametrize("said", [1, [1], {}, {"slug": "", "findings": [1]}])
def test_what_somebody_else_wrote_is_not_believed(room: Room, said: object) -> None:
    first, *_ = asked(room, "pull")
    document: dict[str, Any] = store.get_json(room.disk, JOINED)
    store.put_json(room.disk, JOINED, {**document, "said": said})
    assert asked(room, "pull") == (first, 2, set())
    assert asked(room, "pull") == (first, 1, set())


@pytest.mark.parametrize("kept", [b"", b"1", b"{}", b'{"basis": "b", "said": 1}', b'{"basis": "b"}'])
def test_a_file_of_somebody_else_holds_nothing(tmp_path: Path, kept: bytes) -> None:
    store.put(Disk(tmp_path), JOINED, kept)
    assert kept_in(tmp_path).of("pull.first") is None


def test_what_is_of_another_basis_counts_no_more(tmp_path: Path) -> None:
    kept_in(tmp_path).keep("pull.first", Joined("d", "l", [1]))
    assert kept_in(tmp_path).of("pull.first") == ("d", "l", [1])
    assert kept_in(tmp_path).of("pull.other") is None
    assert kept_in(tmp_path, "c").of("pull.first") is None


def test_chunks_that_no_article_begins_any_more_are_forgotten(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    for name in ("pull.first", "pull.00000080", "check.00000080"):
        kept.keep(name, Joined("d", "l", [1]))
    kept.sweep({"first"})
    assert sorted(store.names(Disk(tmp_path), "joined")) == ["check.00000080", "pull.first"]


def kept_in(folder: Path, basis: str = "b") -> JoinedResults:
    return JoinedResults(Disk(folder), "pull", basis, Places(folder))
