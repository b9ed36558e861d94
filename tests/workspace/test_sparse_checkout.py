"""Whether git keeps only a part of the files here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.workspace.repository import Repository, repository

from localize.workspace.sparse_checkout import is_sparse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a newsroom in a folder of a repository."""
    (tmp_path / "site").mkdir()
    site = repository(tmp_path / "site", monkeypatch)
    site.write("news/a/one.md", "one\n")
    site.write("news/b/one.md", "one\n")
    site.commit()
    return site.root / "news"


def test_without_a_repository_and_in_a_whole_one_nothing_is_left_out(tmp_path: Path, newsroom: Path) -> None:
    assert not is_sparse(tmp_path)
    assert not is_sparse(newsroom)
    (tmp_path / ".git").write_text("what is this")
    assert not is_sparse(tmp_path)


def test_what_is_left_out_is_seen_until_it_is_back(newsroom: Path) -> None:
    Repository(newsroom.parent).git("sparse-checkout", "set", "news/a")
    assert not (newsroom / "b").exists()
    assert is_sparse(newsroom)
    Repository(newsroom.parent).git("sparse-checkout", "disable")
    assert not is_sparse(newsroom)


def test_each_working_tree_is_asked_for_itself(newsroom: Path, tmp_path: Path) -> None:
    Repository(newsroom).git("worktree", "add", "-q", str(tmp_path / "other"))
    Repository(tmp_path / "other").git("sparse-checkout", "set", "news/a")
    assert is_sparse(tmp_path / "other" / "news")
    assert not is_sparse(newsroom)
