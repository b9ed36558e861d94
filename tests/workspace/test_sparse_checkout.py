"""Whether git keeps only a part of the files here."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from localize.workspace.sparse_checkout import is_sparse

if TYPE_CHECKING:
    from pathlib import Path


def run(root: Path, *words: str) -> None:
    identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
    subprocess.run(["git", *identity, *words], cwd=root, capture_output=True, check=True)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a newsroom in a folder of a repository."""
    root = tmp_path / "site" / "news"
    for name in ("a", "b"):
        (root / name).mkdir(parents=True)
        (root / name / "one.md").write_text("one\n")
    run(tmp_path / "site", "init", "-q")
    run(root, "add", "-A")
    run(root, "commit", "-qm", "one")
    return root


def test_without_a_repository_and_in_a_whole_one_nothing_is_left_out(tmp_path: Path, newsroom: Path) -> None:
    assert not is_sparse(tmp_path)
    assert not is_sparse(newsroom)
    (tmp_path / ".git").write_text("what is this")
    assert not is_sparse(tmp_path)


def test_what_is_left_out_is_seen_until_it_is_back(newsroom: Path) -> None:
    run(newsroom.parent, "sparse-checkout", "set", "news/a")
    assert not (newsroom / "b").exists()
    assert is_sparse(newsroom)
    run(newsroom.parent, "sparse-checkout", "disable")
    assert not is_sparse(newsroom)


def test_each_working_tree_is_asked_for_itself(newsroom: Path, tmp_path: Path) -> None:
    run(newsroom, "worktree", "add", "-q", str(tmp_path / "other"))
    run(tmp_path / "other", "sparse-checkout", "set", "news/a")
    assert is_sparse(tmp_path / "other" / "news")
    assert not is_sparse(newsroom)
