"""What does the work on articles."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.cache.fingerprint import Fingerprint
from localize.cache.results import CachedMap
from localize.cli import process_pool
from localize.cli.executors import cores, head_runner, runner
from localize.cli.progress import Counted, ProgressForm
from localize.cli.workers import Workers
from localize.config import parse
from localize.errors import UsageError
from localize.flows.newsroom import heads_from
from localize.workspace.disk import Disk
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext
    from pathlib import Path


def test_results_count_where_it_is_known_what_the_newsroom_looks_like(tmp_path: Path) -> None:
    assert isinstance(runner(Disk(tmp_path), None), OneByOne)
    assert isinstance(runner(Disk(tmp_path), Fingerprint("", 0)), CachedMap)


def test_there_are_as_many_processes_as_cores_unless_it_is_said(tmp_path: Path) -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    assert isinstance(runner(Disk(tmp_path), None, Workers(jobs=None)), OneByOne)


@pytest.mark.parametrize(("count", "elsewhere"), [(199, False), (240, True)])
def test_heads_of_many_articles_are_read_in_processes_and_are_the_same(
    tmp_path: Path, count: int, elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[str] = []
    begin = process_pool._context

    def noted() -> BaseContext:
        context = begin()
        began.append(str(context.get_start_method()))
        return context

    monkeypatch.setattr(process_pool, "_context", noted)
    config = parse(b"version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru]\n", "localize.yaml")
    (tmp_path / "articles").mkdir()
    for number in range(count):
        title = f"title: Frost {number}\n" if number % 40 else "title: [\n"
        (tmp_path / f"articles/{number}.md").write_text(f"---\n{title}---\nIt froze.\n", encoding="utf-8")
    found = [(str(number), f"articles/{number}.md") for number in range(count)]
    here = heads_from(Disk(tmp_path), config)(found)
    there = heads_from(Disk(tmp_path), config, head_runner(Workers(jobs=2)))(found)
    assert list(map(str, there)) == list(map(str, here))
    assert len(began) == elsewhere


def test_progress_is_told_where_it_is_wanted(tmp_path: Path) -> None:
    told = Workers(progress=ProgressForm.JSON)
    assert isinstance(runner(Disk(tmp_path), None, told), Counted)


def test_a_cluster_beyond_this_machine_is_refused_without_tls(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has to be asked for TLS"):
        runner(Disk(tmp_path), None, Workers(cluster="tcp://news.example:8786"))
