"""Our own verbs as the benchmark runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    import pytest


def test_a_first_pull_finds_nothing_and_nothing_was_deleted_just_before(
    tmp_path: Path, benchmark_module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    verbs = benchmark_module("verbs")
    room, found = tmp_path / "room", list[tuple[list[str], tuple[str, ...]]]()
    room.mkdir()

    def pulled(folder: Path, *words: str) -> str:
        found.append((sorted(path.name for path in folder.iterdir()), words))
        for name in ("locales", ".localize"):
            (folder / name).mkdir()
        return " ".join(words)

    monkeypatch.setattr(verbs, "_localize", pulled)
    assert [verbs._first_pull(room), verbs._first_pull(room, "--jobs", "1")] == ["pull", "pull --jobs 1"]
    assert found == [([], ("pull",)), ([], ("pull", "--jobs", "1"))]
    assert len([path for path in tmp_path.glob("*/locales") if path.parent != room]) == 1
