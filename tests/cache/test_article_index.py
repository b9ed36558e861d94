"""What is known of articles that nobody touched."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from localize.cache import store
from localize.cache.article_index import ArticleIndex
from localize.config import parse
from localize.errors import InputError, InputErrors
from localize.flows.newsroom import heads_from, read_article, read_newsroom
from localize.model import ArticleHead, Locale, MessageKey
from localize.workspace.disk import Disk
from localize.workspace.looks import SETTLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from localize.model.article_job import Unread

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
    kept = store.get_json(disk, "articles")["articles"]
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
    store.put(disk, "articles", kept)
    assert len(run(disk).read) == 2


ROW = ("look", "digest", "slug", "source_locale", "locales", "draft", "translate", "labels", "keys")


@pytest.mark.parametrize(
    "change",
    [
        {"slug": 1},
        {"digest": 1},
        {"locales": ["?"]},
        {"source_locale": 7},
        {"labels": [99]},
        {"labels": [[]]},
        {"labels": 1},
        {"keys": 99},
        {"keys": "a"},
    ],
)
def test_entries_that_somebody_else_wrote_are_not_believed(disk: Disk, change: dict[str, object]) -> None:
    run(disk)
    document = store.get_json(disk, "articles")
    for path, entry in document["articles"].items():
        document["articles"][path] = list((dict(zip(ROW, entry, strict=True)) | change).values())
    store.put_json(disk, "articles", document)
    assert len(run(disk).read) == 2


@pytest.mark.parametrize("change", [{"labels": [[1]]}, {"labels": 3}, {"keys": 3}, {"shards": "many"}])
def test_what_all_entries_share_is_not_believed_either(disk: Disk, change: dict[str, object]) -> None:
    run(disk)
    store.put_json(disk, "articles", store.get_json(disk, "articles") | change)
    assert len(run(disk).read) == 2


@pytest.mark.parametrize("shard", [b"", b"[]", b"{}", b'{"articles/frost.md": 1}', b"[" * 99999])
def test_front_matter_that_was_lost_is_read_anew_and_then_known(disk: Disk, shard: bytes) -> None:
    first = run(disk)
    store.put(disk, "front-matter/0", shard)
    found = run(disk)
    assert found.read == []
    assert found.heads == first.heads
    assert sorted(set(found.read)) == sorted(PATHS)  # to be compared
    assert len(run(disk).read) == 2
    found = run(disk)
    assert (found.heads, found.read) == (first.heads, [])


def test_front_matter_of_another_article_is_not_believed(disk: Disk) -> None:
    run(disk)
    shard = store.get_json(disk, "front-matter/0")
    shard[PATHS[0]][1] = {"category": "Fields"}
    store.put_json(disk, "front-matter/0", shard)
    assert run(disk).heads[0].front_matter["title"] == "Frost comes early"


def test_lost_front_matter_of_an_article_that_changes_under_a_run_stops_it(disk: Disk) -> None:
    run(disk)
    store.forget(disk, "front-matter/0")
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
    get, keep = Disk.read, Disk.keep

    def read(self: Disk, path: str) -> bytes:
        got.append(path)
        return get(self, path)

    def write(self: Disk, path: str, data: bytes) -> None:
        put.append(path)
        keep(self, path, data)

    monkeypatch.setattr(Disk, "read", read)
    monkeypatch.setattr(Disk, "keep", write)
    found = run(disk)
    assert found.read == ["articles/7.md"]
    by_slug = {one.slug: one for one in found.heads}
    assert (by_slug["7"].front_matter["views"], by_slug["7"].labels[0].key.source) == (8, "Orchards")
    shards = [path for path in put if "front-matter" in path]
    assert len(shards) == 1
    assert [path for path in got if "front-matter" in path] == shards
    monkeypatch.undo()
    again = {one.slug: one.front_matter["views"] for one in known(disk).heads}
    assert again["7"] == 8
    assert all(again[str(number)] == number for number in range(600) if number != 7)
