"""What is known of articles that nobody touched."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from localize.cache import store
from localize.cache.article_index import ArticleIndex
from localize.cache.chunks import chunked
from localize.cache.fingerprint import Fingerprint, fingerprint
from localize.config import parse
from localize.errors import InputError, InputErrors
from localize.flows.newsroom import heads_from, read_article, read_newsroom
from localize.model import ArticleHead, Locale, MessageKey
from localize.workspace.disk import Disk
from localize.workspace.looks import SETTLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from localize.model.article_job import Unread
    from localize.workspace.looks import Look
    from localize.workspace.places import Places

CONFIG = b"version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru, uz_Cyrl]\n"
FROST = """\
---
title: Frost comes early
lang: ru
locales: [uz_Cyrl]
category: Fields
tags: [frost, orchards]
published: 2026-03-01
views: 129
---

# Frost

Nobody was hurt.
"""
PATHS = ("articles/frost.md", "articles/sport/final.md")
CHUNK, VALUES = "heads/first", "front-matter/first"


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(FROST, encoding="utf-8")
    return Disk(tmp_path)


@dataclass
class Found:
    """What a run knows of articles, and which files it had to read for that."""

    heads: tuple[ArticleHead, ...]
    read: list[str]


def run(disk: Disk, config: bytes = CONFIG) -> Found:
    settings = parse(config, "localize.yaml")
    read_heads, read = heads_from(disk, settings), list[str]()

    def noted(found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        read.extend(path for _, path in found)
        return read_heads(found)

    index = ArticleIndex(disk, settings, noted)
    heads = read_newsroom(disk, settings, index.heads).articles
    index.save()
    return Found(heads, read)


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every run come long after the files were touched: nobody can set a file's change time."""
    now = store.now
    monkeypatch.setattr(store, "now", lambda disk: now(disk) + SETTLED)


def known(disk: Disk, config: bytes = CONFIG) -> Found:
    """Return the articles as a run finds them that is not the first."""
    run(disk)
    return run(disk, config)


def test_a_known_article_is_the_article(disk: Disk) -> None:
    first = run(disk)
    found = run(disk)
    assert (first.read, found.read) == (sorted(PATHS), [])
    assert found.heads == first.heads
    assert found.heads[0].labels[0] == (MessageKey("category", "Fields"), ("category",))
    assert found.heads[1].front_matter["views"] == 129
    assert found.heads[1].locales == (Locale.parse("uz_Cyrl"),)


def test_an_article_that_changes_under_a_run_stops_it(disk: Disk) -> None:
    frost, _ = known(disk).heads
    (disk.root / PATHS[0]).write_text(FROST.replace("Nobody", "No one"), encoding="utf-8")
    with pytest.raises(InputError, match=r"frost\.md: the article was changed while it was read\n  Run the"):
        read_article(disk, parse(CONFIG, "localize.yaml"), frost)


def test_what_was_touched_is_read_again(disk: Disk) -> None:
    known(disk)
    (disk.root / PATHS[0]).write_text(FROST.replace("Fields", "Orchards"), encoding="utf-8")
    found = run(disk)
    assert found.read == [PATHS[0]]
    assert found.heads[0].labels[0].key.source == "Orchards"


def test_what_was_touched_only_just_now_counts_by_its_bytes(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    assert known(disk).read == []
    (disk.root / PATHS[0]).write_text(FROST.replace("Fields", "Farms"), encoding="utf-8")
    found = run(disk)
    assert (found.read, found.heads[0].labels[0].key.source) == ([PATHS[0]], "Farms")


def test_another_checkout_with_the_same_bytes_is_not_read(
    disk: Disk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = run(disk)
    other = tmp_path_factory.mktemp("checkout") / "room"
    shutil.copytree(disk.root, other)
    assert run(Disk(other)) == Found(first.heads, [])


@pytest.mark.parametrize(
    "config",
    [
        CONFIG.replace(b"[en, ru, uz_Cyrl]", b"[en, ru, uz, uz_Cyrl]"),
        CONFIG + b"front_matter: {text: [title]}\n",
        CONFIG + b"front_matter: {ui: {tags: word}}\n",
    ],
)
def test_other_options_make_other_articles(disk: Disk, config: bytes) -> None:
    assert len(known(disk, config).read) == 2


def test_a_file_with_another_slug_is_read_again(disk: Disk) -> None:
    run(disk)
    found = run(disk, CONFIG + b"articles: [articles/**/*.md, articles/sport/*.md]\n")
    assert {one.slug for one in found.heads} == {"frost", "final"}
    assert found.read == [PATHS[1]]


def test_what_is_gone_is_forgotten(disk: Disk) -> None:
    known(disk)
    (disk.root / PATHS[0]).unlink()
    run(disk)
    kept = store.get_json(disk, CHUNK)["articles"]
    assert list(kept) == [PATHS[1]]


def test_what_cannot_be_read_is_never_known(disk: Disk) -> None:
    (disk.root / PATHS[0]).write_text("no title", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InputErrors, match="an article without a title"):
            run(disk)


def test_values_that_json_would_change_are_not_kept(disk: Disk) -> None:
    (disk.root / PATHS[0]).write_text(FROST.replace("views: 129", "views: .nan"), encoding="utf-8")
    assert known(disk).read == [PATHS[0]]


@pytest.mark.parametrize("kept", [b"", b"[]", b"\xff", b'{"options": 1}', b'{"articles": 1}', b"[" * 99999])
def test_what_somebody_else_wrote_is_not_believed(disk: Disk, kept: bytes) -> None:
    run(disk)
    store.put(disk, CHUNK, kept)
    assert len(run(disk).read) == 2


def chunk_of(slug: str, heads: Iterable[ArticleHead]) -> str:
    """Return the name of the chunk in which an article is."""
    return next(name for name, some in chunked(heads).items() if slug in {one.slug for one in some})


ROW = ("look", "digest", "slug", "source_locale", "locales", "draft", "translate", "labels", "keys")


@pytest.mark.parametrize(
    "change",
    [
        {"slug": 1},
        {"digest": 1},
        {"locales": ["?"]},
        {"source_locale": 7},
        {"labels": 99},
        {"labels": []},
        {"labels": "a"},
        {"keys": 99},
        {"keys": "a"},
    ],
)
def test_entries_that_somebody_else_wrote_are_not_believed(disk: Disk, change: dict[str, object]) -> None:
    run(disk)
    document = store.get_json(disk, CHUNK)
    for path, entry in document["articles"].items():
        document["articles"][path] = list((dict(zip(ROW, entry, strict=True)) | change).values())
    store.put_json(disk, CHUNK, document)
    assert len(run(disk).read) == 2


@pytest.mark.parametrize("change", [{"labels": [[1]]}, {"labels": [[[1]]]}, {"labels": 3}, {"keys": 3}])
def test_what_all_entries_share_is_not_believed_either(disk: Disk, change: dict[str, object]) -> None:
    run(disk)
    store.put_json(disk, CHUNK, store.get_json(disk, CHUNK) | change)
    assert len(run(disk).read) == 2


@pytest.mark.parametrize("values", [b"", b"[]", b"{}", b'{"articles/frost.md": 1}', b"[" * 99999])
def test_front_matter_that_was_lost_is_read_anew_and_then_known(disk: Disk, values: bytes) -> None:
    first = run(disk)
    store.put(disk, VALUES, values)
    found = run(disk)
    assert found.read == []
    assert found.heads == first.heads
    assert sorted(set(found.read)) == sorted(PATHS)  # to be compared
    assert len(run(disk).read) == 2
    found = run(disk)
    assert (found.heads, found.read) == (first.heads, [])


def test_front_matter_of_another_article_is_not_believed(disk: Disk) -> None:
    run(disk)
    values = store.get_json(disk, VALUES)
    values[PATHS[0]][1] = {"category": "Fields"}
    store.put_json(disk, VALUES, values)
    assert run(disk).heads[0].front_matter["title"] == "Frost comes early"


def test_lost_front_matter_of_an_article_that_changes_under_a_run_stops_it(disk: Disk) -> None:
    run(disk)
    store.forget(disk, VALUES)
    frost = run(disk).heads[0]
    (disk.root / PATHS[0]).write_text(FROST.replace("129", "130"), encoding="utf-8")
    with pytest.raises(InputError, match=r"frost\.md: the article was changed while it was read\n  Run the"):
        frost.front_matter.get("views")


def test_where_one_article_changed_what_is_known_of_the_others_is_not_read(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(600):
        (disk.root / f"articles/{number}.md").write_text(FROST.replace("129", str(number)), encoding="utf-8")
    first = known(disk)
    assert first.read == []
    assert [one.front_matter["views"] for one in first.heads if one.slug == "599"] == [599]
    (disk.root / "articles/7.md").write_text(FROST.replace("129", "8").replace("Fields", "Orchards"), "utf-8")
    got, put = list[str](), list[str]()
    get, keep = Disk.read_if_there, Disk.keep

    def read(self: Disk, path: str, places: Places) -> bytes | None:
        got.append(path)
        return get(self, path, places)

    def write(self: Disk, path: str, data: bytes) -> None:
        put.append(path)
        keep(self, path, data)

    monkeypatch.setattr(Disk, "read_if_there", read)
    monkeypatch.setattr(Disk, "keep", write)
    found = run(disk)
    assert found.read == ["articles/7.md"]
    by_slug = {one.slug: one for one in found.heads}
    assert (by_slug["7"].front_matter["views"], by_slug["7"].labels[0].key.source) == (8, "Orchards")
    name = chunk_of("7", first.heads)
    written = [f".localize/v1/front-matter/{name}", f".localize/v1/heads/{name}"]
    assert sorted(path for path in put if "/v1/" in path) == written
    assert [path for path in got if "front-matter" in path] == written[:1]
    monkeypatch.undo()
    again = {one.slug: one.front_matter["views"] for one in known(disk).heads}
    assert again["7"] == 8
    assert all(again[str(number)] == number for number in range(600) if number != 7)


@pytest.fixture
def settled(disk: Disk) -> Disk:
    """Return a newsroom whose index was kept when all folders were as they are."""
    for path in ("articles/rain.md", "articles/sport/cup.md"):
        (disk.root / path).write_text(FROST.replace("129", "7"), encoding="utf-8")
    for _ in range(2):
        seen_run(disk)
    return disk


def seen_run(disk: Disk) -> Found:
    """Find the articles by what all files look like, long after they were touched."""
    settings = parse(CONFIG, "localize.yaml")
    seen = fingerprint(disk, settings)
    assert seen is not None
    read_heads, read = heads_from(disk, settings), list[str]()

    def noted(found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        read.extend(path for _, path in found)
        return read_heads(found)

    index = ArticleIndex(disk, settings, noted, seen)
    heads = read_newsroom(disk, settings, index.heads, listing=seen.listing).articles
    index.save()
    return Found(heads, read)


def moved_over(room: Path, path: str, data: bytes) -> None:
    """Put a file in place of another by its name, with the times of that one."""
    times = (room / path).stat()
    (room / "aside").write_bytes(data)
    os.utime(room / "aside", ns=(times.st_atime_ns, times.st_mtime_ns))
    (room / "aside").replace(room / path)


TOUCHES: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda room: (room / PATHS[0]).write_text(FROST.replace("129", "130"), "utf-8"),
    "as many other bytes at the same time": lambda room: moved_over(
        room, PATHS[0], FROST.replace("129", "130").encode()
    ),
    "an article more": lambda room: (room / "articles/sport/more.md").write_text(FROST, "utf-8"),
    "an article less": lambda room: (room / PATHS[1]).unlink(),
    "another name": lambda room: (room / PATHS[1]).rename(room / "articles/sport/finals.md"),
    "another folder": lambda room: (room / PATHS[1]).rename(room / "articles/final.md"),
    "nothing": lambda room: (room / "articles/notes.txt").write_text("", "utf-8"),
    "no file at all": lambda room: room,
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_where_folders_were_looked_at_a_touch_is_seen(settled: Disk, touch: str) -> None:
    before = {one.path for one in seen_run(settled).heads}
    TOUCHES[touch](settled.root)
    found = seen_run(settled)
    anew = run(Disk(settled.root)).heads
    assert found.heads == anew
    assert [one.front_matter["views"] for one in found.heads] == [one.front_matter["views"] for one in anew]
    fresh = {one.path for one in found.heads} - before
    if "other bytes" in touch:
        fresh = {PATHS[0]}
    assert set(found.read) == fresh
    assert seen_run(settled) == Found(found.heads, [])


def test_of_folders_that_nobody_touched_no_article_is_looked_at(
    settled: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, looked = seen_run(settled), list[str]()
    look = Fingerprint.look

    def noted(self: Fingerprint, path: str) -> Look | None:
        looked.append(path)
        return look(self, path)

    monkeypatch.setattr(Fingerprint, "look", noted)
    assert seen_run(settled) == Found(first.heads, [])
    assert looked == []
    (settled.root / PATHS[0]).write_text(FROST, encoding="utf-8")
    assert seen_run(settled).read == []  # the bytes are the same
    assert set(looked) == {one.path for one in first.heads}  # all of them are in one chunk


def test_a_file_that_may_be_touched_again_without_a_trace_is_looked_at_again(
    settled: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # the runs come just after the touch
    (settled.root / PATHS[0]).write_text(FROST.replace("129", "130"), encoding="utf-8")
    assert seen_run(settled).read == [PATHS[0]]
    assert "first" not in store.get_json(settled, "heads.marks")
    moved_over(settled.root, PATHS[0], FROST.replace("129", "131").encode())
    assert [one.front_matter["views"] for one in seen_run(settled).heads if one.slug == "frost"] == [131]


def test_chunks_that_no_article_begins_any_more_are_forgotten(disk: Disk) -> None:
    for number in range(400):
        (disk.root / f"articles/{number}.md").write_text(FROST, encoding="utf-8")
    store.put(disk, "articles", b"of an earlier version")
    heads = run(disk).heads
    assert store.get(disk, "articles") == b""
    names = set(chunked(heads))
    assert set(store.names(disk, "heads")) == set(store.names(disk, "front-matter")) == names
    assert len(names) > 1
    for number in range(400):
        (disk.root / f"articles/{number}.md").unlink()
    (disk.root / "articles/other").mkdir()
    for number in range(400):
        (disk.root / f"articles/other/{number}.md").write_text(FROST, encoding="utf-8")
    names = set(chunked(run(disk).heads))
    assert set(store.names(disk, "heads")) == set(store.names(disk, "front-matter")) == names


def test_articles_with_the_same_labels_have_the_very_same(disk: Disk) -> None:
    for number in range(400):
        (disk.root / f"articles/{number}.md").write_text(FROST, encoding="utf-8")
    heads = known(disk).heads
    assert len(chunked(heads)) > 1
    assert len({id(one.labels) for one in heads}) == 1
