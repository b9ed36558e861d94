"""`localize check --signatures`, as it is printed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def git(room: Room, *words: str) -> None:
    identity = ("-c", "user.name=Timur", "-c", "user.email=timur@example.org")
    subprocess.run(["git", *identity, *words], cwd=room.root, check=True, capture_output=True)


def test_who_signed_for_somebody_else_is_told(written: Room) -> None:
    git(written, "init", "-q")
    assert "no commit here" in written.run("check", "--signatures").err
    git(written, "add", "-A")
    git(written, "commit", "-qm", "all")
    said = written.run("check", "--signatures", "-l", "ru")
    assert said.code == 1
    assert "2 lines are signed «Malika», and «Timur» committed" in said.out
    assert "untranslated" not in said.out
    assert written.run("check", "--signatures", "--fail-on", "none", "--format", "github").code == 0
    written.write(".mailmap", "Malika <timur@example.org>\n")
    said = written.run("check", "--signatures")
    assert (said.code, said.out, said.err) == (0, "", "No problems found.\n")
