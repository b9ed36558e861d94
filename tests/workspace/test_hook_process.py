"""Programs that are told of something."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from localize.workspace.hook_process import run_hook

if TYPE_CHECKING:
    from pathlib import Path


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
