"""When files were first committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workspace.repository import repository

from localize.workspace.git_births import births

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_file_is_as_old_as_its_first_commit_under_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = repository(tmp_path, monkeypatch)
    assert births(tmp_path) == {}
    made.write("news/сад.md", "one\n" * 20)
    made.write("news/b.md", "b\n")
    made.write("c.md", "c\n")
    for day, change in ((1, ()), (2, ("mv", "news/сад.md", "news/d e.md"))):
        if change:
            made.git(*change)
            made.write("news/b.md", "more\n")
        made.git("add", "-A")
        made.git("commit", "-qm", "x", "--date", f"2026-03-0{day}T00:00:00Z")
    first = 1772323200
    assert births(tmp_path / "news") == {"сад.md": first, "b.md": first, "d e.md": first}
    assert births(tmp_path)["c.md"] == first
