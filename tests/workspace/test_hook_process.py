"""Programs that are told of something."""

from __future__ import annotations

import os
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from localize.workspace.hook_process import run_hook


def python(*lines: str) -> tuple[str, ...]:
    return (sys.executable, "-c", "\n".join(lines))


def test_a_program_gets_bytes_in_the_folder_and_no_shell(tmp_path: Path) -> None:
    words = python("import sys", "open('told', 'w').write(sys.stdin.read() + sys.argv[1])")
    assert run_hook(tmp_path, [*words, "$HOME; *"], b"{}", 30) == ""
    assert (tmp_path / "told").read_text() == "{}$HOME; *"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (python("import sys", "sys.exit('no  such\\nchat')"), "it ended with 1: no such chat"),
        (python("raise SystemExit(3)"), "it ended with 3"),
        (("/nonexistent/program",), "No such file or directory"),
        (("/etc/passwd",), "Permission denied"),
    ],
)
def test_what_fails_is_said(tmp_path: Path, words: tuple[str, ...], problem: str) -> None:
    assert run_hook(tmp_path, words, b"", 30) == problem


def test_a_program_that_reads_nothing_is_no_fault(tmp_path: Path) -> None:
    assert run_hook(tmp_path, python("pass"), b"x" * 1_000_000, 30) == ""


def test_what_hangs_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    words = ("sh", "-c", "echo $$ > pid; sleep 60 & sleep 60")
    assert run_hook(tmp_path, words, b"", 1.0) == "it took longer than 1 seconds and was stopped"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_of_what_it_writes_without_end_the_last_is_kept(tmp_path: Path) -> None:
    words = python(
        "import sys",
        "for _ in range(2000): sys.stderr.write('x' * 10_000)",
        "sys.exit(' no such chat')",
    )
    tracemalloc.start()
    problem = run_hook(tmp_path, words, b"", 60)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert problem.endswith("x no such chat")
    assert len(problem) < 300
    assert most < 1_000_000


def test_what_goes_on_writing_behind_a_program_that_ended_is_stopped(tmp_path: Path) -> None:
    words = ("sh", "-c", "sleep 60 & echo $! > pid")
    assert run_hook(tmp_path, words, b"", 1.0) == "it took longer than 1 seconds and was stopped"
    pid = int((tmp_path / "pid").read_text())
    end = time.monotonic() + 10
    while alive(pid) and time.monotonic() < end:  # it is told to end, and ends a moment later
        time.sleep(0.01)
    assert not alive(pid)


def alive(pid: int) -> bool:
    """Tell whether a process runs; one that was killed may still wait for somebody who asks how it ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
