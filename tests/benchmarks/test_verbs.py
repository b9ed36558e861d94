"""Our own verbs as the benchmark runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType


@pytest.mark.parametrize(
    ("verb", "made"), [("pull", ("locales", ".localize")), ("build", ("dist", ".localize"))]
)
def test_a_first_run_finds_nothing_and_nothing_was_deleted_just_before(
    tmp_path: Path,
    benchmark_module: Callable[[str], ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
    made: tuple[str, ...],
) -> None:
    verbs, cost = benchmark_module("verbs"), benchmark_module("measure").Cost
    room, found = tmp_path / "room", list[tuple[list[str], tuple[str, ...]]]()
    room.mkdir()

    def ran(folder: Path, *words: str) -> object:
        found.append((sorted(path.name for path in folder.iterdir()), words))
        for name in made:
            (folder / name).mkdir()
        return cost(float(len(found)), 0.0, 0.0)

    monkeypatch.setattr(verbs, "_localize", ran)
    costs = dict(verbs._first(room, made, verb, 3))
    assert found == [*[([], (verb,))] * 3, *[([], (verb, "--jobs", "1"))] * 3]
    assert {name: one.cpu for name, one in costs.items()} == {
        f"{verb}, first": 2,
        f"{verb}, first, one process": 5,
    }
    assert len([path for path in tmp_path.glob(f"*/{made[0]}") if path.parent != room]) == 5
