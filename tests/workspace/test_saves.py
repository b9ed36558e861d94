"""Files as they are saved."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from localize.workspace.disk import Disk
from localize.workspace.saves import saves

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def seen_until(coming: Iterator[frozenset[str]], path: str) -> set[str]:
    found: set[str] = set()
    for burst in coming:
        found |= burst
        if path in found:
            return found
    raise AssertionError(found)


def test_a_save_is_told_with_its_path_below_the_root(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    stop = Event()
    coming = saves(Disk(tmp_path), (), stop)
    next(coming)
    (tmp_path / "articles" / "frost.md").write_text("Frost")
    assert seen_until(coming, "articles/frost.md") <= {"articles", "articles/frost.md"}
    (tmp_path / "articles" / "frost.md").unlink()
    assert "articles/frost.md" in seen_until(coming, "articles/frost.md")
    stop.set()
    assert list(coming) == []


@pytest.mark.parametrize(
    "quiet",
    [
        ".localize/cache/x",
        ".git/index",
        "dist/ru/frost.md",
        "a.md~",
        ".a.md.swp",
        ".#a.md",
        ".localize-0a.tmp",
    ],
)
def test_what_nobody_saved_as_a_source_is_not_told(tmp_path: Path, quiet: str) -> None:
    (tmp_path / quiet).parent.mkdir(parents=True, exist_ok=True)
    coming = saves(Disk(tmp_path), ["dist"], Event())
    next(coming)
    (tmp_path / quiet).write_text("x")
    (tmp_path / "last.md").write_text("x")
    assert quiet not in seen_until(coming, "last.md")
