"""Newsrooms that the benchmarks are run on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from localize.cli.wiring import at_desk
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType


@pytest.fixture
def corpus(benchmark_module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = benchmark_module("corpus")
    monkeypatch.delitem(sys.modules, "corpus")
    return found


def test_the_same_seed_gives_the_same_articles_in_four_languages(corpus: ModuleType) -> None:
    first, again, other = (dict(corpus.articles(40, seed)) for seed in (1, 1, 2))
    assert (first == again, first == other, len(set(first.values()))) == (True, False, 40)
    languages = {text.split("\nlang: ")[1].split("\n")[0] for text in first.values() if "\nlang: " in text}
    assert {"en", "ru", "uz"} <= languages


def test_a_smaller_newsroom_is_the_beginning_of_a_larger_one(corpus: ModuleType) -> None:
    assert list(corpus.articles(5)) == list(corpus.articles(9))[:5]


def test_numbered_texts_have_the_translations_of_the_sample(corpus: ModuleType, tmp_path: Path) -> None:
    corpus.newsroom(tmp_path, 3)
    session = at_desk(Disk(tmp_path))
    pull(session, select(session.newsroom), PullOptions())
    before = (tmp_path / "locales/ru/LC_MESSAGES/ui.po").read_bytes()
    corpus.fill(tmp_path)
    assert (tmp_path / "locales/ru/LC_MESSAGES/ui.po").read_bytes() != before
    session = at_desk(Disk(tmp_path))
    taken_in = pull(session, select(session.newsroom), PullOptions()).changes
    assert any(change.detail.endswith(")") for change in taken_in if change.kind == "taken in")
