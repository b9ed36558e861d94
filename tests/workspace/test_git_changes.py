"""The commits that changed a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workspace.repository import repository

from localize.workspace.git_author import GitAuthor
from localize.workspace.git_changes import changes_of, iso

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_each_change_has_its_author_and_both_sides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path, monkeypatch)
    made.commit(b_txt="b")
    made.write("a.txt", "one")
    made.git("add", "-A")
    made.git("commit", "-qm", "x", "--author", "Timur <t@example.org>", "--date", "2026-03-02T10:00:00+05:00")
    made.git("checkout", "-qb", "other")
    made.commit(b_txt="c")
    made.git("checkout", "-q", "main")
    made.commit(a_txt="two")
    made.git("merge", "-q", "--no-edit", "other")
    found = list(changes_of(tmp_path, "a.txt"))
    assert [(one.author.name, one.before, one.after) for one in found] == [
        ("Malika", b"one", b"two"),
        ("Timur", b"", b"one"),
    ]
    assert (found[1].author, found[1].at) == (GitAuthor("Timur", "t@example.org"), "2026-03-02T05:00:00Z")
    assert list(changes_of(tmp_path, "none")) == []
    assert iso(0) == "1970-01-01T00:00:00Z"
