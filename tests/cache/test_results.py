"""A verb looks again at what was touched, and says what it would say if it remembered nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cache import two_articles
from tests.cache.two_articles import Watched, filled, look
from tests.flows.room import AT, CONFIG, FROST, LABELS, Room

from localize.cache import store, whole_run
from localize.cache.results import CachedMap
from localize.errors import UnreadableErrors
from localize.flows.article_task import ArticleTask
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.review_list import listing
from localize.flows.selection import select
from localize.flows.status import status
from localize.flows.translate import TranslateOptions, translate
from localize.model.article_job import ArticleJob
from localize.workspace.config_file import read_config
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from localize.cache.fingerprint import Fingerprint
    from localize.flows.selection import Selection
    from localize.model import Report
    from localize.model.article_job import R, S, T, Unread

CHUNK = "results/check.first"
JOINED = "joined/check.first"
DRY = PullOptions(dry_run=True)
NOTHING_SENT = TranslateOptions(dry_run=True, engines=(), verbose=True)
VERBS: dict[str, Callable[[NewsroomSession, Selection], Report]] = {
    "pull": lambda session, selection: pull(session, selection, DRY),
    "check": check,
    "status": status,
    "queue": listing,
    "translate": lambda session, selection: translate(session, selection, NOTHING_SENT),
}
TOUCHES: dict[str, Callable[[Room], None]] = {
    **two_articles.TOUCHES,
    "the limits of a check": lambda room: room.write(
        "localize.yaml", f"{CONFIG}checks: {{length: {{title: 9}}}}\n"
    ),
}


@pytest.fixture
def room(room: Room) -> Room:
    return filled(room)


def answer(room: Room, verb: str, *, seen: Fingerprint | None = None) -> tuple[Report, set[str]]:
    """Ask, and return the answer and the articles on which there was work to do."""
    watched = Watched()
    run = CachedMap(watched, room.disk, seen) if seen else OneByOne(room.disk, watched)
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    return VERBS[verb](session, select(session.newsroom)), watched.worked_on


def remembered(room: Room, verb: str) -> tuple[Report, set[str]]:
    return answer(room, verb, seen=look(room))


@pytest.mark.parametrize("verb", VERBS)
def test_what_was_said_of_an_article_is_said_again(room: Room, verb: str) -> None:
    first, worked_on = remembered(room, verb)
    assert worked_on == {"frost", "rain"}
    assert remembered(room, verb) == (first, set())


BOTH = {"frost", "rain"}


@pytest.mark.parametrize(
    ("touch", "worked_on"),
    [
        *(
            (name, {key: {"frost"} for key in VERBS})
            for name in ("an article", "its catalog", "its ledger", "a text", "a catalog's absence")
        ),
        ("a translation", {key: {"frost"} if key in {"pull", "check"} else set() for key in VERBS}),
        ("another name", {key: {"yomgir"} for key in VERBS}),
        *((name, {key: set() for key in VERBS}) for name in ("the labels", "the interface", "nothing")),
        ("the glossary", {key: BOTH if key == "check" else set() for key in VERBS}),
        ("the limits of a check", {key: set() if key == "pull" else BOTH for key in VERBS}),
        ("the configuration", dict.fromkeys(VERBS, BOTH)),
    ],
)
@pytest.mark.parametrize("verb", VERBS)
def test_work_is_done_where_what_the_verb_reads_was_touched(
    room: Room, verb: str, touch: str, worked_on: dict[str, set[str]]
) -> None:
    remembered(room, verb)
    TOUCHES[touch](room)
    assert remembered(room, verb) == (answer(room, verb)[0], worked_on[verb])


def test_what_a_verb_does_not_read_leaves_its_results_alone(room: Room) -> None:
    for verb in VERBS:
        remembered(room, verb)
    room.write("localize.yaml", f"{CONFIG}bundles: {{layout: html}}\ntimezone: Europe/Moscow\n")
    assert {verb: remembered(room, verb)[1] for verb in VERBS} == {
        "pull": set(),
        "check": BOTH,
        "status": BOTH,
        "queue": BOTH,
        "translate": BOTH,
    }


@given(st.lists(st.sampled_from(sorted(TOUCHES.keys() - {"another name", "the interface"})), max_size=6))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_remembering_changes_no_answer(tmp_path_factory: pytest.TempPathFactory, touches: list[str]) -> None:
    room = filled(new_room(tmp_path_factory.mktemp("room")))
    for touch in touches:
        if not touch.startswith("a catalog") or "its catalog" not in touches:
            TOUCHES[touch](room)
        for verb in VERBS:
            assert remembered(room, verb)[0] == answer(room, verb)[0]
        room.pull()


def new_room(root: Path) -> Room:
    room = Room(root)
    for path, text in (("localize.yaml", CONFIG), ("articles/frost.md", FROST), ("ui/labels.yaml", LABELS)):
        room.write(path, text)
    return room


def test_an_article_that_has_something_to_be_pulled_is_not_remembered(room: Room) -> None:
    TOUCHES["an article"](room)
    remembered(room, "pull")
    assert remembered(room, "pull")[1] == {"frost"}


def test_what_was_touched_only_just_now_is_read_and_no_more(room: Room) -> None:
    seen = whole_run.look(room.disk, read_config(room.disk))
    first, _ = answer(room, "check", seen=seen)
    assert answer(room, "check", seen=seen) == (first, set())
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))  # the same look would tell nothing
    assert answer(room, "check", seen=seen)[1] == {"frost"}


@pytest.mark.parametrize("verb", VERBS)
def test_another_checkout_with_the_same_bytes_is_not_worked_on(
    room: Room, tmp_path_factory: pytest.TempPathFactory, verb: str
) -> None:
    first, _ = remembered(room, verb)
    other = Room(tmp_path_factory.mktemp("checkout") / "room")
    shutil.copytree(room.root, other.root)  # with .localize/, as CI restores it; inodes and times are others
    assert remembered(other, verb) == (first, set())


def test_the_pull_after_one_that_wrote_works_on_nothing(room: Room) -> None:
    written(room)
    TOUCHES["an article"](room)
    TOUCHES["a text"](room)
    assert written(room)[1] == {"frost"}
    again, worked_on = written(room)
    assert (again.changes, worked_on) == ((), set())
    assert answer(room, "pull")[0].changes == ()  # and there was nothing to do, indeed


def test_the_pull_after_one_that_took_up_a_translation_looks_again(room: Room) -> None:
    written(room)
    TOUCHES["a translation"](room)
    assert written(room)[1] == {"frost"}
    assert written(room)[1] == {"frost"}
    assert written(room)[1] == set()


def test_one_file_that_cannot_be_read_leaves_the_rest_remembered(room: Room) -> None:
    room.write("locales/ru/LC_MESSAGES/articles/frost.po", "torn")
    for worked_on in (BOTH, {"frost"}):
        watched = Watched()
        run = CachedMap(watched, room.disk, look(room))
        session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
        with pytest.raises(UnreadableErrors):
            check(session, select(session.newsroom))
        assert watched.worked_on == worked_on


def written(room: Room) -> tuple[Report, set[str]]:
    """Pull with what is remembered, and write."""
    watched = Watched()
    run = CachedMap(watched, room.disk, look(room))
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    return pull(session, select(session.newsroom), PullOptions()), watched.worked_on


def test_other_checks_are_other_questions(room: Room) -> None:
    remembered(room, "check")
    watched = Watched()
    run = CachedMap(watched, room.disk, look(room))
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run)
    check(session, select(session.newsroom), skip=["blank"])
    assert watched.worked_on == BOTH


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("said", [1, [1], [{}], {"locales": 1}, {"locales": {"ru": {}}}, {"locales": {}}])
def test_what_somebody_else_wrote_is_not_believed(room: Room, verb: str, said: object) -> None:
    first, _ = remembered(room, verb)
    two_articles.replace_results(room, verb, said)
    assert remembered(room, verb) == (first, BOTH)


@pytest.mark.parametrize(
    "kept",
    ["", "[]", '{"articles": 1}', '{"articles": {"frost": 1}}', "\x00", "[" * 100_000],
)
def test_a_file_of_somebody_else_is_not_believed(room: Room, kept: str) -> None:
    remembered(room, "check")
    store.forget(room.disk, JOINED)
    store.put(room.disk, CHUNK, kept.encode())
    assert remembered(room, "check")[1] == BOTH


@pytest.mark.parametrize("articles", [1, {"frost": 1}, {"frost": ["", ""]}, ["frost"]])
def test_entries_of_somebody_else_are_not_believed(room: Room, articles: object) -> None:
    remembered(room, "check")
    store.forget(room.disk, JOINED)
    document = json.loads(store.get(room.disk, CHUNK))
    store.put(room.disk, CHUNK, json.dumps({**document, "articles": articles}).encode())
    assert remembered(room, "check")[1] == BOTH


def many(root: Path) -> Room:
    """Return a newsroom whose articles lie in several chunks."""
    room = Room(root)
    room.write("localize.yaml", CONFIG)
    for number in range(300):
        room.write(f"articles/a{number:03}.md", f"---\ntitle: The {number}th frost\n---\n")
    return room


def test_where_one_article_changed_one_file_is_written(tmp_path: Path) -> None:
    room = many(tmp_path)
    remembered(room, "status")
    before = chunks(room)
    assert len(before) > 1
    room.write("articles/a150.md", "---\ntitle: Another\n---\n")
    assert remembered(room, "status")[1] == {"a150"}
    after = chunks(room)
    assert after.keys() == before.keys()
    assert sum(after[name] != before[name] for name in after) == 1


def test_results_come_in_the_order_of_the_articles_whatever_is_known(tmp_path: Path) -> None:
    room = many(tmp_path)
    remembered(room, "status")
    changed = {f"a{number:03}" for number in range(0, 300, 7)}
    for slug in changed:
        room.write(f"articles/{slug}.md", f"---\ntitle: Not {slug}\n---\n")
    assert remembered(room, "status") == (answer(room, "status")[0], changed)


def test_chunks_that_no_article_begins_any_more_are_gone(tmp_path: Path) -> None:
    room = many(tmp_path)
    store.put(room.disk, "results/status", b"the one file of an earlier version")
    store.put(room.disk, "results/check.first", b"another verb's")
    remembered(room, "status")
    before = chunks(room)
    assert {*before, "status.marks"} == {
        one.name for one in (room.root / ".localize/v1/results").glob("status*")
    }
    beginning = next(name for name in before if "first" not in name)
    slug = next(iter(json.loads(store.get(room.disk, f"results/{beginning}"))["articles"]))
    (room.root / f"articles/{slug}.md").unlink()
    assert remembered(room, "status")[0] == answer(room, "status")[0]
    assert chunks(room).keys() == before.keys() - {beginning}
    assert store.get(room.disk, "results/check.first") == b"another verb's"


def test_a_chunk_that_was_marked_is_not_believed_where_an_article_has_other_labels(room: Room) -> None:
    first, _ = remembered(room, "check")
    assert remembered(room, "check") == (first, set())
    room.write("articles/rain.md", two_articles.RAIN.replace("Огороды", "Погода"))
    assert remembered(room, "check") == (answer(room, "check")[0], {"rain"})
    assert remembered(room, "check")[1] == set()


def named(_: str, task: ArticleTask, files: Mapping[str, bytes]) -> list[str]:
    return [task.slug, *sorted(files)]


def kept(said: list[str]) -> list[str]:
    return said


READING = ArticleJob("reading", named, kept, kept)
LIGHT = ArticleJob("light", named, kept, kept, light=True)


def worked(room: Room, *jobs: ArticleJob[str, ArticleTask, list[str]]) -> list[tuple[str, str]]:
    """Have jobs done for two articles, and return on which of them there was work to do."""
    done: list[tuple[str, str]] = []

    def run(
        job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        for task, files in work:
            done.append((job.verb, task.slug))
            yield job.run(shared, task, files)

    tasks = [ArticleTask(slug, f"articles/{slug}.md") for slug in ("frost", "rain")]
    every = CachedMap(run, room.disk, look(room))
    for job in jobs:
        read = {task.slug: [] if job.light else [task.path] for task in tasks}
        results = every(job, "", tasks)
        assert [*results] == [[slug, *files] for slug, files in read.items()]
    return done


def test_work_that_reads_nothing_is_remembered_by_what_was_read_before_it(room: Room) -> None:
    both = [(verb, slug) for verb in ("reading", "light") for slug in ("frost", "rain")]
    assert worked(room, READING, LIGHT) == both
    assert worked(room, READING, LIGHT) == []
    room.write("articles/rain.md", two_articles.RAIN.replace("Огороды", "Погода"))
    assert worked(room, READING, LIGHT) == [("reading", "rain"), ("light", "rain")]
    assert worked(room, LIGHT) == []


def test_work_that_reads_nothing_is_not_remembered_where_nothing_was_read(room: Room) -> None:
    assert worked(room, LIGHT) == worked(room, LIGHT) == [("light", "frost"), ("light", "rain")]


def test_what_work_read_that_is_not_remembered_counts_as_well(room: Room) -> None:
    assert len(worked(room, replace(READING, written=None), LIGHT)) == 4
    assert worked(room, LIGHT) == []


def chunks(room: Room) -> dict[str, bytes]:
    names = (
        name
        for name in store.names(room.disk, "results")
        if name.startswith("status.") and name != "status.marks"
    )
    return {name: store.get(room.disk, f"results/{name}") for name in names}
