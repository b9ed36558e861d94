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


def test_verbs_are_run_again_as_people_run_them_after_a_check_that_knew_nothing(
    tmp_path: Path, benchmark_module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    verbs = benchmark_module("verbs")
    (tmp_path / "articles/000").mkdir(parents=True)
    (tmp_path / "articles" / f"{verbs._ONE}.md").write_text("A line.\n", encoding="utf-8")
    known: dict[str, bool] = {}

    def done(folder: Path, *words: str) -> str:
        known.setdefault(words[0], (folder / ".localize").exists())
        for name in ("locales", ".localize", "dist"):
            (folder / name).mkdir(exist_ok=True)
        return " ".join(words)

    monkeypatch.setattr(verbs, "_localize", done)
    monkeypatch.setattr(verbs, "run", lambda *_: "git")
    monkeypatch.setattr(verbs, "median", lambda found: found[0])
    monkeypatch.setattr(verbs.corpus, "fill", lambda _: None)
    monkeypatch.setattr(verbs.time, "sleep", lambda _: None)
    found = dict(verbs.costs(tmp_path, 1))
    for verb in ("pull", "status", "check", "build"):
        assert found[f"{verb}, nothing changed"] == found[f"{verb}, one changed"] == verb
        assert found[f"{verb}, about one"] == f"{verb} {verbs._ONE}"
    assert (found["check, first"], known["check"]) == ("check", False)
