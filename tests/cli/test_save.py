"""`localize save` and `sync`, as they are printed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def git(room: Room, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=room.root, check=True, capture_output=True, text=True).stdout


def test_a_sitting_is_saved_and_sent(written: Room) -> None:
    said = written.run("save", "--by", "Malika")
    assert (said.code, said.out) == (2, "")
    assert "there is no git repository here" in said.err
    git(written, "init", "-q", "--bare", "remote.git")
    git(written, "init", "-q", "-b", "main")
    assert "has no remote" in written.run("sync", "--by", "Malika").err
    git(written, "remote", "add", "origin", str(written.root / "remote.git"))
    said = written.run("sync", "--by", "Malika")
    assert (said.code, "not saved yet" in said.err) == (2, True)
    said = written.run("save", "--by", "Malika", "--message", "Frost in Russian")
    assert (said.code, "saved  locales/ui.pot" in said.out) == (0, True)
    assert said.err.endswith(", by Malika: Frost in Russian\n")
    said = written.run("save", "--by", "Malika", "--json")
    assert (said.code, said.json["commit"]) == (0, "")
    said = written.run("sync", "--by", "Malika")
    assert (said.code, said.out, said.err) == (0, "", "1 commit went to origin.\n")
    git(written, "remote", "set-url", "origin", "/nonexistent")
    said = written.run("sync", "--by", "Malika", "--json")
    assert said.code == 3
    assert "cannot be reached" in said.err
