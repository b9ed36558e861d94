"""Two desks of one newsroom, each a clone of a bare repository, for the tests of saving and syncing."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.flows.room import CONFIG, FROST, LABELS, RU, Room

from localize.errors import GitError
from localize.flows.init import init
from localize.flows.save import save
from localize.flows.sync import sync
from localize.workspace.config_file import read_config

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Report

HURT, FIRE, TITLE = "Nobody was hurt.", "Farmers lit fires in the orchards.", "Frost comes early"
CATALOG = "locales/ru/LC_MESSAGES/articles/frost.po"
RECORD = "locales/ru/LC_MESSAGES/articles/frost.review.jsonl"
KILL = "read -r _ _ _ above _ </proc/$PPID/stat; kill -9 $above $PPID $$"
"""The words of a hook that kills git, and localize, which called it."""


@dataclass
class Desk(Room):
    """A clone, and the person who sits there."""

    person: str

    def git(self, *words: str) -> str:
        return subprocess.run(
            ["git", *words], cwd=self.root, check=True, capture_output=True, encoding="utf-8"
        ).stdout

    def save(self, message: str = "") -> Report:
        return save(self.disk, read_config(self.disk), self.person, message=message)

    def sync(self) -> Report:
        return sync(self.disk, read_config(self.disk), self.person)

    def say(self, texts: Mapping[str, str], *, approved: bool = False) -> None:
        """Write Russian texts, as this desk's person."""
        self.translate(RU, "articles/frost", dict(texts), approved=approved)

    def hook(self, name: str, script: str) -> Path:
        """Lay out a hook of git."""
        path = self.root / ".git" / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def killed(self, verb: str) -> int:
        """Run a command that a hook is to kill; return how it ended."""
        words = [sys.executable, "-m", "localize", verb, "--by", self.person]
        return subprocess.run(words, cwd=self.root, capture_output=True, check=False, timeout=60).returncode

    def head(self, name: str = "HEAD") -> str:
        return self.git("rev-parse", name).strip()


def desks(folder: Path) -> tuple[Desk, Desk]:
    """Make a newsroom with one article, pulled and pushed, and two clones of it."""
    remote, one = folder / "remote.git", Desk(folder / "one", "Malika")
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(remote)], check=True)
    subprocess.run(["git", "clone", "-q", str(remote), str(one.root)], check=True, capture_output=True)
    one.git("config", "user.name", "Malika")
    one.git("config", "user.email", "malika@example.org")
    one.write("localize.yaml", CONFIG)
    one.write("articles/frost.md", FROST)
    one.write("ui/labels.yaml", LABELS)
    init(one.disk, name="Samarqand")
    one.pull()
    one.git("add", "-A")
    one.git("commit", "-qm", "start")
    one.git("push", "-q", "origin", "HEAD")
    two = Desk(folder / "two", "Timur")
    subprocess.run(["git", "clone", "-q", str(remote), str(two.root)], check=True, capture_output=True)
    two.git("config", "user.name", "Timur")
    two.git("config", "user.email", "timur@example.org")
    return one, two


def freed(act: Callable[[], Report]) -> Report:
    """Do something in a repository that a killed git left locked, and follow the advice about its locks."""
    for _ in range(5):
        try:
            return act()
        except GitError as error:
            found = re.search(r"remove (.*\.lock), then", error.hint)
            if not found:
                raise
            Path(found[1]).unlink()
    raise AssertionError("the repository stays locked")
