"""What is known of articles that nobody touched."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from localize.config import parse
from localize.errors import InputError, InputErrors
from localize.model import Article
from localize.workspace import derived
from localize.workspace.disk import Disk
from localize.workspace.index import KnownArticle
from localize.workspace.newsroom import read_newsroom
from localize.workspace.stamps import SETTLED

if TYPE_CHECKING:
    from pathlib import Path

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


def articles(disk: Disk, config: bytes = CONFIG) -> tuple[Article, ...]:
    return read_newsroom(disk, parse(config, "localize.yaml")).articles


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every run come long after the files were touched: nobody can set a file's change time."""
    now = derived.now
    monkeypatch.setattr(derived, "now", lambda disk: now(disk) + SETTLED)


def known(disk: Disk, config: bytes = CONFIG) -> tuple[Article, ...]:
    """Return the articles as a run finds them that is not the first."""
    articles(disk)
    return articles(disk, config)


def plain(article: Article) -> Article:
    """Return an article with all that it has, as the reader gives it."""
    return Article(**{name: getattr(article, name) for name in Article.__dataclass_fields__})


def test_a_known_article_is_the_article(disk: Disk) -> None:
    first = articles(disk)
    found = known(disk)
    assert [type(one) for one in first] == [Article, Article]
    assert [type(one) for one in found] == [KnownArticle, KnownArticle]
    assert [one.ui_segments for one in found] == [one.ui_segments for one in first]
    assert [one.ui_segments[0].line for one in found] == [5, 5]
    assert "segments" not in vars(found[0])
    assert [plain(one) for one in found] == list(first)
    assert replace(found[0], draft=True).segments == first[0].segments
    assert not hasattr(found[0], "nothing")


def test_its_text_is_read_once_and_only_when_it_is_asked_for(disk: Disk) -> None:
    first, second = known(disk)
    for path in PATHS:
        (disk.root / path).unlink()
    assert first.slug == "frost"
    assert first.front_matter["views"] == 129
    with pytest.raises(InputError, match="there is no such file"):
        _ = second.segments


def test_an_article_that_changes_under_a_run_stops_it(disk: Disk) -> None:
    first, _ = known(disk)
    (disk.root / PATHS[0]).write_text(FROST.replace("Nobody", "No one"), encoding="utf-8")
    with pytest.raises(InputError, match=r"frost\.md: the article was changed while it was read\n  Run the"):
        _ = first.content


def test_what_was_touched_is_read_again(disk: Disk) -> None:
    known(disk)
    (disk.root / PATHS[0]).write_text(FROST.replace("Frost comes", "Frost came"), encoding="utf-8")
    found = articles(disk)
    assert [type(one) for one in found] == [Article, KnownArticle]
    assert found[0].text_segments[0].key.source == "Frost came early"


def test_what_was_touched_only_just_now_is_read_again(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    articles(disk)
    assert {type(one) for one in articles(disk)} == {Article}


@pytest.mark.parametrize(
    "config",
    [
        CONFIG.replace(b"[en, ru, uz_Cyrl]", b"[en, ru, uz, uz_Cyrl]"),
        CONFIG + b"front_matter: {text: [title]}\n",
        CONFIG + b"front_matter: {ui: {tags: word}}\n",
    ],
)
def test_other_options_make_other_articles(disk: Disk, config: bytes) -> None:
    assert {type(one) for one in known(disk, config)} == {Article}


def test_a_file_with_another_slug_is_read_again(disk: Disk) -> None:
    known(disk)
    config = CONFIG + b"articles: [articles/**/*.md, articles/sport/*.md]\n"
    slugs = {one.slug: type(one) for one in articles(disk, config)}
    assert slugs == {"frost": KnownArticle, "final": Article}


def test_what_is_gone_is_forgotten(disk: Disk) -> None:
    known(disk)
    (disk.root / PATHS[0]).unlink()
    articles(disk)
    kept = json.loads(derived.get(disk, "articles"))["articles"]
    assert list(kept) == [PATHS[1]]


def test_what_cannot_be_read_is_never_known(disk: Disk) -> None:
    (disk.root / PATHS[0]).write_text("no title", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InputErrors, match="an article without a title"):
            known(disk)


def test_values_that_json_would_change_are_not_kept(disk: Disk) -> None:
    (disk.root / PATHS[0]).write_text(FROST.replace("views: 129", "views: .nan"), encoding="utf-8")
    assert [type(one) for one in known(disk)] == [Article, KnownArticle]


@pytest.mark.parametrize("kept", [b"", b"[]", b"\xff", b'{"options": 1}', b'{"articles": 1}', b"[" * 99999])
def test_what_somebody_else_wrote_is_not_believed(disk: Disk, kept: bytes) -> None:
    articles(disk)
    derived.put(disk, "articles", kept)
    assert {type(one) for one in articles(disk)} == {Article}


@pytest.mark.parametrize("change", [{"slug": 1}, {"locales": ["?"]}, {"ui": [[]]}, {"ui": 1}])
def test_entries_that_somebody_else_wrote_are_not_believed(disk: Disk, change: dict[str, object]) -> None:
    articles(disk)
    document = json.loads(derived.get(disk, "articles"))
    for entry in document["articles"].values():
        entry[1].update(change)
    derived.put(disk, "articles", json.dumps(document).encode())
    assert {type(one) for one in articles(disk)} == {Article}
