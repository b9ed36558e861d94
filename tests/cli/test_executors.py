"""What does the work on articles."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from localize.cache.fingerprint import Fingerprint
from localize.cache.results import CachedMap
from localize.cli.executors import cores, runner
from localize.workspace.disk import Disk
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from pathlib import Path


def test_results_count_where_it_is_known_what_the_newsroom_looks_like(tmp_path: Path) -> None:
    assert isinstance(runner(Disk(tmp_path), None), OneByOne)
    assert isinstance(runner(Disk(tmp_path), Fingerprint("", 0)), CachedMap)


def test_there_are_as_many_processes_as_cores_unless_it_is_said(tmp_path: Path) -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    assert isinstance(runner(Disk(tmp_path), None, None), OneByOne)
