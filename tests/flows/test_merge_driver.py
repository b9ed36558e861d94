"""Git calls the driver, and every entry of both sides is there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FROST, RU, Room
from tests.flows.test_branches import git

from localize.errors import InputError, Place, UsageError
from localize.flows.init import init
from localize.flows.merge_driver import merge
from localize.model import ReviewState

if TYPE_CHECKING:
    from pathlib import Path

HURT, FIRE = "Nobody was hurt.", "Farmers lit fires in the orchards."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"


@pytest.fixture
def repository(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A newsroom under git, with the driver installed."""
    tools = tmp_path.parent / f"{tmp_path.name}-tools"
    tools.mkdir()
    (tools / "localize").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m localize "$@"\n')
    (tools / "localize").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    git(room.root, "init", "-q", "-b", "main")
    init(room.disk, name="Samarqand", driver=True)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы.", FIRE: "Жгли костры."}, approved=False)
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    return room


def branch(room: Room, name: str, text: str) -> None:
    git(room.root, "checkout", "-qb", name, "main")
    room.translate(RU, "articles/frost", {HURT: text}, approved=False)
    git(room.root, "commit", "-qam", name)


def test_two_translations_become_a_draft_and_the_other_text(repository: Room) -> None:
    branch(repository, "one", "Никто не ранен.")
    branch(repository, "two", "Никто не пострадал.")
    git(repository.root, "merge", "-q", "--no-edit", "one")
    assert "<<<<<<<" not in repository.read(PATH)
    assert repository.states("frost", RU)[HURT] is ReviewState.DRAFT
    assert {"Никто не ранен.", "Никто не пострадал."} <= {
        line.partition(": ")[2] if line.startswith("# was") else line.removeprefix("msgstr ").strip('"')
        for line in repository.read(PATH).splitlines()
    }


def test_without_the_driver_pull_comes_to_the_same(repository: Room) -> None:
    branch(repository, "one", "Никто не ранен.")
    branch(repository, "two", "Никто не пострадал.")
    git(repository.root, "merge", "-q", "--no-edit", "one")
    by_driver = repository.read(PATH)
    git(repository.root, "reset", "-q", "--hard", "ORIG_HEAD")
    git(repository.root, "config", "--remove-section", "merge.localize")
    with pytest.raises(subprocess.CalledProcessError):
        git(repository.root, "merge", "-q", "--no-edit", "one")
    assert "<<<<<<<" in repository.read(PATH)
    report = repository.pull()
    assert ("resolved", PATH.split("/", 3)[3].removesuffix(".po")) in {
        (change.kind, change.path) for change in report.changes
    }
    assert repository.read(PATH) == by_driver
    assert repository.pull().changes == ()


def test_what_is_no_catalog_is_merged_as_text(room: Room) -> None:
    for name, text in (("base", "a\nb\nc\n"), ("ours", "A\nb\nc\n"), ("theirs", "a\nb\nC\n")):
        room.write(name, text)
    assert merge(room.disk, "base", "ours", "theirs", "notes.po").exit_code == 0
    assert room.read("ours") == "A\nb\nC\n"
    room.write("theirs", "x\nb\nc\n")
    assert merge(room.disk, "base", "ours", "theirs", PATH).exit_code == 1
    assert "<<<<<<<" in room.read("ours")


def test_the_driver_needs_a_repository(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(room.root.parent))
    with pytest.raises(UsageError, match="no git repository"):
        init(room.disk, name="Samarqand", driver=True)


def test_both_sides_of_an_article_go_together(repository: Room) -> None:
    git(repository.root, "checkout", "-qb", "one", "main")
    repository.write("articles/frost.md", FROST.replace("orchards", "vineyards"))
    repository.pull()
    git(repository.root, "commit", "-qam", "one")
    git(repository.root, "checkout", "-qb", "two", "main")
    repository.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    repository.pull()
    git(repository.root, "commit", "-qam", "two")
    git(repository.root, "merge", "-q", "--no-edit", "one")
    before = repository.tree()
    assert repository.pull().changes == ()
    assert repository.tree() == before


def test_a_file_that_is_not_there_is_named(room: Room) -> None:
    room.write("base", "")
    with pytest.raises(InputError, match="no such file") as refused:
        merge(room.disk, "base", "ours", "theirs", PATH)
    assert refused.value.place == Place("ours")
