"""What does the work on articles."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.cache.fingerprint import Fingerprint
from localize.cache.results import CachedMap
from localize.cli.executors import cores, runner
from localize.cli.progress import Counted, ProgressForm
from localize.cli.workers import Workers
from localize.errors import UsageError
from localize.workspace.disk import Disk
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from pathlib import Path


def test_results_count_where_it_is_known_what_the_newsroom_looks_like(tmp_path: Path) -> None:
    assert isinstance(runner(Disk(tmp_path), None), OneByOne)
    assert isinstance(runner(Disk(tmp_path), Fingerprint("", 0)), CachedMap)


def test_there_are_as_many_processes_as_cores_unless_it_is_said(tmp_path: Path) -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    assert isinstance(runner(Disk(tmp_path), None, Workers(jobs=None)), OneByOne)


def test_progress_is_told_where_it_is_wanted(tmp_path: Path) -> None:
    told = Workers(progress=ProgressForm.JSON)
    assert isinstance(runner(Disk(tmp_path), None, told), Counted)


def test_a_cluster_beyond_this_machine_is_refused_without_tls(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has to be asked for TLS"):
        runner(Disk(tmp_path), None, Workers(cluster="tcp://news.example:8786"))
