"""Calls of git: what they answer, and what ends those that take too long."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from localize.errors import GitError
from localize.workspace.git_call import GitAnswer, call


def test_the_answer_has_status_output_and_what_was_said(tmp_path: Path) -> None:
    assert call(tmp_path, "hash-object", "--stdin", data=b"one\n").text.startswith("5626abf0")
    answer = call(tmp_path, "rev-parse", "--verify", "nothing", environment={"LC_ALL": "C.UTF-8"})
    assert (answer.ok, answer.is_fatal) == (False, True)
    assert (
        call(tmp_path, "cat-file", "-t", "x", environment={"LANG": "ru_RU.UTF-8"}).said().startswith("not a")
    )


def test_what_git_says_is_one_line_without_advice() -> None:
    answer = GitAnswer(1, b"", "hint: try again\nfatal: no way\n\nremote: closed\nTo /x\n")
    assert answer.said() == "no way · remote: closed"
    assert GitAnswer(2, b"", "").said() == "git ended with 2"


def test_a_lock_is_named_with_what_to_do() -> None:
    answer = GitAnswer(128, b"", "fatal: Unable to create '/a b/.git/index.lock': File exists.\n")
    with pytest.raises(GitError, match="another git is at work") as caught:
        answer.require_free()
    assert "remove /a b/.git/index.lock," in caught.value.hint


def test_what_takes_too_long_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    words = ("-c", f"alias.wait=!echo $$ >'{note}'; sleep 60 & sleep 60", "wait")
    with pytest.raises(GitError, match="git wait took longer than 1 seconds"):
        call(tmp_path, *words, patience=1.0)
    assert ends(int(note.read_text()))


def ends(process: int) -> bool:
    """Return whether a process is gone soon, or waits only for somebody to ask how it ended."""
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{process}/stat").exists() and ") Z " in Path(f"/proc/{process}/stat").read_text():
            return True
        time.sleep(0.02)
    return False


def test_without_git_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git cannot be called"):
        call(tmp_path, "version")
