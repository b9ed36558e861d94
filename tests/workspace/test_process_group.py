"""Programs that are stopped with all that they started."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

from localize.workspace.process_group import stop

if TYPE_CHECKING:
    import pytest


def started(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(words, stdout=subprocess.PIPE, start_new_session=True)


def test_what_a_program_started_is_stopped_with_it() -> None:
    with started("sh", "-c", "sleep 60 & echo begun; wait") as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"begun\n"
        stop(running)
        assert running.communicate(timeout=10)[0] == b""  # what it started held that open, for a minute
    assert running.returncode == -signal.SIGKILL


def test_a_program_that_has_ended_is_no_fault() -> None:
    with started("true") as running:
        running.wait(10)
        stop(running)
    assert running.returncode == 0


def test_a_system_without_groups_of_processes_stops_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "killpg")
    with started("sleep", "60") as running:
        stop(running)
        assert running.wait(10) == -signal.SIGKILL
