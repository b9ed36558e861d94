"""Commits of some files, under a folder of the repository, with names of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workspace.repository import repository

from localize.workspace.git_author import GitAuthor
from localize.workspace.git_commit import commit, committed_files

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MALIKA = GitAuthor("Malika", "malika@example.org")


def test_the_named_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path, monkeypatch)
    made.commit(old_txt="old")
    news = tmp_path / "news"
    for name in ("сад *.po", "b.po", "a [1].po"):
        made.write(f"news/{name}", name)
    made.git("add", "news/b.po")
    done = commit(news, ["сад *.po", "a [1].po"], "# kept", MALIKA, MALIKA)
    assert made.git("-c", "core.quotepath=off", "show", "--format=%H %s", "--name-only").splitlines() == [
        f"{done} # kept",
        "",
        "news/a [1].po",
        "news/сад *.po",
    ]
    assert made.git("status", "--porcelain") == "A  news/b.po"
    found = committed_files(news, ["сад *.po", "b.po", "none", "a [1].po", "two\nlines"])
    assert found == {"сад *.po": "сад *.po".encode(), "a [1].po": b"a [1].po"}
    assert committed_files(tmp_path / "news", []) == {}
