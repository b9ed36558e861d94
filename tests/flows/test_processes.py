"""The work on articles can be done by other processes: they give the same bytes."""

from __future__ import annotations

import multiprocessing
import shutil
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, EDITOR, FROST, RU, Room

from localize.flows import review
from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.review_list import listing
from localize.flows.review_queue import waiting
from localize.flows.selection import select
from localize.flows.status import status
from localize.flows.translate import TranslateOptions, translate
from localize.model.domain import Domain
from localize.workspace.one_by_one import OneByOne, files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.flows.selection import Selection
    from localize.model.article_job import ArticleJob, MapArticles, R, S, T, Unread
    from localize.workspace.disk import Disk

EDITION = "---\ntitle: Ранние заморозки\nlang: ru\nsource: frost\n---\n\nФермеры жгли костры в садах.\n"


@dataclass
class Processes:
    """Sends each task to another process, with everything that it needs."""

    disk: Disk

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> list[R | Unread]:
        work = partial(job.run, shared)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(2, mp_context=context) as pool:
            return list(pool.map(work, tasks, [files_of(self.disk, task) for task in tasks]))


VERBS: dict[str, Callable[[NewsroomSession, Selection], object]] = {
    "pull": lambda session, selection: pull(session, selection, PullOptions()),
    "check": check,
    "status": status,
    "build": lambda session, selection: build(session, selection, BuildOptions()),
    "translate": lambda session, selection: translate(session, selection, TranslateOptions(engines=())),
    "review": waiting,
    "review list": listing,
    "review approve": lambda session, selection: review.approve(
        session, selection, ["rain", "frost"], EDITOR, drafts=True
    ),
}


def written(room: Room) -> None:
    """Two articles that changed, a translation, a glossary and a torn ledger."""
    room.write("articles/rain.md", FROST.replace("Frost", "Rain"))
    room.write("glossary.yaml", "- {term: frost, ru: мороз, uz: sovuq}\n- {term: Nukus, translate: false}\n")
    room.pull()
    room.translate(RU, Domain("articles/rain"), {"Nobody was hurt.": "Никто не пострадал."}, approved=False)
    path = "locales/ru/LC_MESSAGES/articles/rain.review.jsonl"
    room.write(path, room.read(path) + "torn\n")
    room.write("articles/rain.md", FROST.replace("Nobody", "No one"))
    room.write("articles/frost-ru.md", EDITION)


@pytest.mark.parametrize("verb", VERBS)
def test_other_processes_give_the_same_bytes(
    room: Room, tmp_path_factory: pytest.TempPathFactory, verb: str
) -> None:
    written(room)
    other = Room(tmp_path_factory.mktemp("other") / "room")
    shutil.copytree(room.root, other.root)

    def done(where: Room, run: MapArticles) -> object:
        session = NewsroomSession(where.disk, where.newsroom(), at=AT, run=run)
        return VERBS[verb](session, select(session.newsroom))

    assert done(room, OneByOne(room.disk)) == done(other, Processes(other.disk))
    assert room.tree() == other.tree()
