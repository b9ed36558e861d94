"""The files of one article's work, and what they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.flows.room import FROST, RU, UZ, UZ_CYRL, Room

from localize.errors import InputErrors
from localize.flows.article_task import OPEN, ArticleTask, sources, tasks
from localize.flows.selection import select
from localize.workspace.one_by_one import files_of

PO = "locales/{}/LC_MESSAGES/articles/frost.{}"


def planned(room: Room, *locales: str, pinned: bool = False) -> ArticleTask:
    newsroom = room.newsroom()
    (task,) = tasks(newsroom, select(newsroom, ["frost"], locales), pinned=pinned)
    return task


def test_a_task_names_the_files_that_its_locales_need(room: Room) -> None:
    task = planned(room, "uz_Cyrl")
    assert task.locales == (UZ, UZ_CYRL)
    assert task.paths == (
        "articles/frost.md",
        *(PO.format(code, end) for code in ("uz", "uz_Cyrl") for end in ("po", "review.jsonl")),
    )


def test_sources_are_the_article_and_these_catalogs(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Все целы."})
    task = planned(room, "ru")
    found = sources(task, room.newsroom().config, files_of(room.disk, task))
    assert (found.article.slug, found.translations) == ("frost", ())
    view = found.catalogs.view(RU)
    assert [unit.message.targets[0] for unit in view.units][-1] == "Все целы."


def test_all_that_cannot_be_read_is_told_together(room: Room) -> None:
    task, config = planned(room, "ru", "uz"), room.newsroom().config
    broken = {PO.format(code, "po"): b'msgid "a"\nmsgid "b"\n' for code in ("ru", "uz")}
    with pytest.raises(InputErrors) as caught:
        sources(task, config, broken)
    assert [str(one.place) for one in caught.value.problems] == [
        "articles/frost.md",
        f"{PO.format('ru', 'po')}:2",
        f"{PO.format('uz', 'po')}:2",
    ]


def test_an_article_that_somebody_was_shown_must_be_what_it_was(room: Room) -> None:
    task, config = planned(room, "ru", pinned=True), room.newsroom().config
    assert sources(task, config, {task.path: FROST.encode()}).article.slug == "frost"
    changed = {task.path: FROST.replace("Nobody", "No one").encode()}
    with pytest.raises(InputErrors, match=r"articles/frost\.md: the article was changed while it was read"):
        sources(task, config, changed)
    assert sources(replace(task, digest=""), config, changed).article.slug == "frost"


def test_an_article_is_opened_alone(room: Room) -> None:
    task = planned(room)
    found = OPEN.work(room.newsroom().config, task, files_of(room.disk, task))
    assert next(segment.key.source for segment in found.article.text_segments) == "Frost comes early"
