"""People as git names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workspace.repository import repository

from localize.workspace.git_author import GitAuthor, author_named, user

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_address_is_known_or_left_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path, monkeypatch)
    made.write("a.txt", "one")
    made.git("add", "-A")
    made.git("commit", "-qm", "one", "--author", "Anna Timur <anna@example.org>")
    made.git("commit", "-qm", "two", "--allow-empty", "--author", "Ҳалима (*) <h@example.org>")
    assert user(tmp_path) == GitAuthor("Malika", "malika@example.org")
    assert author_named(tmp_path, "MALIKA") == GitAuthor("Malika", "malika@example.org")
    assert author_named(tmp_path, "Ҳалима (*)") == GitAuthor("Ҳалима (*)", "h@example.org")
    assert author_named(tmp_path, "Timur") == GitAuthor("Timur")
    made.git("config", "--unset", "user.name")
    assert user(tmp_path).name == ""
