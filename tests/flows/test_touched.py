"""Of all findings, those about what a branch touched."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, Room, key

from localize.errors import UsageError
from localize.flows.check import check
from localize.flows.review import edit
from localize.flows.selection import select
from localize.flows.touched import touched_since
from localize.model import Finding, Report, Severity
from localize.review import address_of

if TYPE_CHECKING:
    from pathlib import Path

FIRES, NOBODY = "Farmers lit fires in the orchards.", "Nobody was hurt."


def git(root: Path, *words: str) -> None:
    identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
    subprocess.run(["git", *identity, *words], cwd=root, capture_output=True, check=True)


def put(room: Room, source: str, text: str) -> None:
    chosen = select(room.newsroom(), (), ["ru"])
    edit(room.session(), chosen, address_of("frost", key(source)), (text,), EDITOR)


def commit(room: Room) -> None:
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "work")


@pytest.fixture
def branch(room: Room) -> Room:
    """Return a newsroom on a branch of a repository, with one fault in its main branch."""
    room.pull()
    put(room, FIRES, "Фермеры разожгли 12 костров.")
    git(room.root, "init", "-q", "-b", "main")
    commit(room)
    git(room.root, "checkout", "-qb", "work")
    return room


def told(room: Room, revision: str = "main") -> list[tuple[str, str]]:
    chosen = select(room.newsroom(), ("frost",), ["ru"])
    found = check(room.session(), chosen, ["number-added", "unapproved"])
    report = touched_since(room.disk, found, revision)
    return sorted((one.check, one.source) for one in report.findings)


def test_what_nobody_touched_is_passed_over(branch: Room) -> None:
    assert told(branch) == []


def test_only_the_entries_that_the_branch_changed_count_committed_or_not(branch: Room) -> None:
    put(branch, NOBODY, "Пострадали 7 человек.")
    expected = [("number-added", NOBODY), ("unapproved", "")]
    assert told(branch) == expected
    commit(branch)
    assert told(branch) == expected


def test_what_the_main_branch_did_since_is_not_the_branchs(branch: Room) -> None:
    put(branch, NOBODY, "Пострадали 7 человек.")
    commit(branch)
    git(branch.root, "checkout", "-q", "main")
    put(branch, FIRES, "Фермеры разожгли 13 костров.")
    commit(branch)
    git(branch.root, "checkout", "-q", "work")
    assert told(branch) == [("number-added", NOBODY), ("unapproved", "")]


def test_an_article_that_the_branch_touched_and_one_that_it_did_not(branch: Room) -> None:
    def left(*findings: Finding) -> int:
        return len(touched_since(branch.disk, Report("check", findings=findings), "main").findings)

    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    behind = Finding("behind", Severity.ERROR, "is behind", path, 1, slug="frost")
    newsroom = Finding("failed-plugin", Severity.ERROR, "fails")
    said = Finding("article-date", Severity.ERROR, "x", "articles/frost.md", 3, slug="frost")
    assert left(behind, newsroom, said) == 1
    branch.write("articles/frost.md", branch.read("articles/frost.md") + "\nMore.\n")
    assert left(said) == 1


def test_an_unknown_revision_and_a_folder_without_git(branch: Room, room: Room) -> None:
    for revision in ("nowhere", "--all", ""):
        with pytest.raises(UsageError, match="git knows no"):
            told(branch, revision)
    assert room.root.exists()
