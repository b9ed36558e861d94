"""The branch that is checked out, and how far two are apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.workspace.repository import Repository, repository

from localize.errors import UsageError
from localize.workspace.branch import Branch, checked_out, distance

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    return repository(tmp_path, monkeypatch)


def test_a_branch_without_commit_and_remote(made: Repository) -> None:
    assert checked_out(made.root) == Branch("main", "")


def test_what_it_follows_and_what_it_would(made: Repository) -> None:
    commit = made.commit(a_txt="one")
    made.git("remote", "add", "origin", "x")
    assert checked_out(made.root) == Branch(
        "main", commit, "origin", "refs/heads/main", "refs/remotes/origin/main"
    )
    made.git("config", "branch.main.remote", "origin")
    made.git("config", "branch.main.merge", "refs/heads/trunk")
    found = checked_out(made.root)
    assert (found.remote_name, found.tracking, found.followed) == (
        "refs/heads/trunk",
        "refs/remotes/origin/trunk",
        True,
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [("REBASE_HEAD", "a rebase"), ("CHERRY_PICK_HEAD", "a cherry-pick"), ("REVERT_HEAD", "a revert")],
)
def test_what_is_half_done_is_named(made: Repository, name: str, message: str) -> None:
    made.git("update-ref", name, made.commit())
    with pytest.raises(UsageError, match=f"{message} is under way"):
        checked_out(made.root)


def test_commits_of_each_side_are_counted(made: Repository) -> None:
    base = made.commit(a_txt="one")
    one = made.commit(a_txt="two")
    made.git("checkout", "-q", "-b", "other", base)
    two = [made.commit(b_txt=text) for text in "xy"][-1]
    assert distance(made.root, one, two) == (1, 2)
    assert distance(made.root, one, "refs/heads/other") == (1, 2)
    assert distance(made.root, one, "refs/remotes/none") == (2, 0)
