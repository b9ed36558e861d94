"""The memory of a command and the processes that it starts."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

_HELD = 60
_HOLDS = f"held = bytearray(b'x' * {_HELD} * 2**20); print('held', flush=True); input()"
_STARTS = (
    f"import subprocess, sys; {_HOLDS.partition(';')[0]}; subprocess.run([sys.executable, '-c', {_HOLDS!r}])"
)


@pytest.fixture
def footprint(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("footprint")


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells")
def test_what_several_processes_hold_is_counted_together(footprint: ModuleType) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _STARTS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"held\n"
        found = footprint.Footprint()
        found.look(parent.pid)
        parent.communicate(b"\n")
        found.look(parent.pid)
    assert 2 * _HELD < found.peak < 3 * _HELD


def test_a_command_that_ends_at_once_held_nothing_that_was_seen(
    footprint: ModuleType, tmp_path: Path
) -> None:
    assert footprint.Footprint().peak == 0
    assert importlib.import_module("measure").run(["true"], tmp_path).together == 0
