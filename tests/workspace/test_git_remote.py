"""A branch of a remote, fetched and pushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.workspace.repository import Repository, repository

from localize.errors import GitError
from localize.workspace.branch import checked_out
from localize.workspace.git_remote import fetch, push

if TYPE_CHECKING:
    from pathlib import Path


def test_a_push_goes_or_comes_too_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one").mkdir()
    one = repository(tmp_path / "one", monkeypatch)
    one.git("init", "-q", "--bare", str(tmp_path / "remote"))
    one.git("remote", "add", "origin", str(tmp_path / "remote"))
    one.commit(a_txt="one")
    fetch(one.root, checked_out(one.root))
    assert push(one.root, checked_out(one.root))
    assert checked_out(one.root).followed
    one.git("clone", "-q", "-b", "main", str(tmp_path / "remote"), str(tmp_path / "two"))
    two = Repository(tmp_path / "two")
    for name, value in (("name", "Timur"), ("email", "timur@example.org")):
        two.git("config", f"user.{name}", value)
    two.commit(a_txt="two")
    one.commit(a_txt="three")
    assert push(two.root, checked_out(two.root))
    assert not push(one.root, checked_out(one.root))
    fetch(one.root, checked_out(one.root))
    assert one.git("rev-parse", "origin/main") == two.git("rev-parse", "main")
    one.git("remote", "set-url", "origin", "/nonexistent")
    for act in (fetch, push):
        with pytest.raises(GitError, match="«origin» cannot be reached"):
            act(one.root, checked_out(one.root))
