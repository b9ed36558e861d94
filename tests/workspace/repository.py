"""A small repository, for the tests of what git is asked to do."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


@dataclass(frozen=True)
class Repository:
    """A repository in a folder."""

    root: Path

    def git(self, *words: str) -> str:
        return subprocess.run(
            ["git", *words], cwd=self.root, check=True, capture_output=True, encoding="utf-8"
        ).stdout.strip()

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def commit(self, **files: str) -> str:
        """Commit files, `a_txt` for `a.txt`, and return the commit."""
        for name, text in files.items():
            self.write(name.replace("_", "."), text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "more")
        return self.git("rev-parse", "HEAD")


def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Make a repository of Malika's, without anything of this machine's settings."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(folder.parent / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = Repository(folder)
    made.git("init", "-q", "-b", "main")
    made.git("config", "user.name", "Malika")
    made.git("config", "user.email", "malika@example.org")
    return made
