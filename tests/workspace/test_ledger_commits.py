"""The commit that first brought a line of a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workspace.repository import repository

from localize.workspace.ledger_commits import LedgerCommit, commits_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ONE, TWO, THREE = "1" * 32, "2" * 32, "3" * 32


def line(name: str, note: str = "") -> str:
    return f'{{"by":"x","id":"{name}","note":"{note}"}}\n'


def test_ids_are_found_where_they_came_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = repository(tmp_path, monkeypatch)
    assert commits_of(tmp_path, {ONE}) == {}
    made.write("n/a.review.jsonl", line(ONE, rf"\"id\":\"{THREE}\""))
    made.write("n/a.jsonl", line(TWO))
    first = made.commit()
    made.git("mv", "n/a.review.jsonl", "n/b.review.jsonl")
    made.write("n/c.review.jsonl", line(TWO))
    second = made.commit()
    (tmp_path / "n/c.review.jsonl").unlink()
    made.commit()
    assert commits_of(tmp_path / "n", {ONE, TWO, THREE}) == {
        ONE: LedgerCommit(first, "Malika", "Malika"),
        TWO: LedgerCommit(second, "Malika", "Malika"),
    }
