"""A newsroom of two articles, what may happen to it, and who remembers what was worked on."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.flows.room import AT, CONFIG, FROST, LABELS, UZ, Room

from localize.cache import store, whole_run
from localize.cache.bundle_looks import BundleLooks
from localize.cache.finished_articles import FinishedArticles
from localize.cache.results import CachedMap
from localize.cache.written_files import WrittenFiles
from localize.flows.built_before import BuiltBefore
from localize.flows.newsroom_session import NewsroomSession
from localize.model.domain import UI
from localize.workspace.config_file import read_config
from localize.workspace.looks import SETTLED
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import ArticleJob, R, S, T, Unread

RAIN = "---\ntitle: Rain in Nukus\nlang: ru\ntags: [Огороды]\n---\n\nШёл дождь.\n"
EDITION = "---\ntitle: Ранние заморозки\nlang: ru\nsource: frost\n---\n\nФермеры жгли костры в садах.\n"
FROST_RU = "locales/ru/LC_MESSAGES/articles/frost"


def rename(room: Room) -> None:
    (room.root / "articles/rain.md").rename(room.root / "articles/yomgir.md")


TOUCHES: dict[str, Callable[[Room], None]] = {
    "an article": lambda room: room.write("articles/frost.md", FROST.replace("Nobody", "No one")),
    "its catalog": lambda room: room.write(
        f"{FROST_RU}.po", room.read(f"{FROST_RU}.po").replace('msgstr ""\n\n', 'msgstr "Да"\n\n')
    ),
    "its ledger": lambda room: room.write(f"{FROST_RU}.review.jsonl", "torn\n"),
    "a translation": lambda room: room.write("articles/moroz.md", EDITION),
    "the labels": lambda room: room.write("ui/labels.yaml", LABELS.replace("Home", "Front page")),
    "the glossary": lambda room: room.write("glossary.yaml", "- {term: frost, ru: мороз, uz: sovuq}\n"),
    "the interface": lambda room: (room.root / "locales/ru/LC_MESSAGES/ui.po").unlink(),
    "the configuration": lambda room: room.write("localize.yaml", CONFIG.replace("Samarqand", "Buxoro")),
    "a catalog's absence": lambda room: (room.root / f"{FROST_RU}.po").unlink(missing_ok=True),
    "a text": lambda room: room.translate(
        UZ, "articles/frost", {"Farmers lit fires in the orchards.": "Dehqonlar bogʻlarda oʻt yoqdi."}
    ),
    "another name": rename,
    "nothing": lambda room: room.write("README.md", "# Samarqand\n"),
}


@dataclass
class Watched:
    """Does the work, and remembers on which articles; the interface is none."""

    worked_on: set[str] = field(default_factory=set)
    interface: int = 0
    """How often the interface's strings were worked on."""

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        for task, files in work:
            if task.slug == UI:
                self.interface += 1
            else:
                self.worked_on.add(task.slug)
            yield job.run(shared, task, files)


def filled(room: Room) -> Room:
    room.write("articles/rain.md", RAIN)
    room.pull()
    return room


def replace_results(room: Room, verb: str, said: object) -> None:
    """Put something else in the place of what is known of all articles."""
    name = f"results/{verb}.first"
    document = json.loads(store.get(room.disk, name))
    articles = document["articles"].items()
    document["articles"] = {slug: [look, content, said] for slug, (look, content, _) in articles}
    assert document["articles"].keys() == {"frost", "rain"}
    store.put(room.disk, name, json.dumps(document).encode())
    joined = f"joined/{verb}.first"
    if document := store.get_json(room.disk, joined):
        store.put_json(room.disk, joined, {**document, "said": said})


def look(room: Room, *, bundles: bool = False) -> Fingerprint:
    """Return what the newsroom looks like as if that were long after its files were touched."""
    seen = whole_run.look(room.disk, read_config(room.disk), bundles=bundles)
    assert seen is not None
    return replace(seen, taken=seen.taken + SETTLED)


def at_work(room: Room, watched: Watched, *, remember: bool) -> NewsroomSession:
    """Return a session of a build that remembers what earlier ones did, or nothing."""
    seen = look(room, bundles=True)

    def before() -> BuiltBefore:
        return BuiltBefore(
            BundleLooks(room.disk, seen), WrittenFiles(room.disk), FinishedArticles(room.disk, seen)
        )

    return NewsroomSession(
        room.disk,
        room.newsroom(),
        at=AT,
        run=CachedMap(watched, room.disk, seen) if remember else OneByOne(room.disk, watched),
        built=before if remember else BuiltBefore,
    )
