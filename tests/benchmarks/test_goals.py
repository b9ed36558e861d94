"""Which goals are met."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


@pytest.fixture
def goals(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("goals")


@pytest.fixture
def costs(goals: ModuleType) -> dict[str, object]:
    cost = importlib.import_module("measure").Cost
    assert goals.lines
    return {
        "python -c pass": cost(0.01, 0.01, 9),
        "--help": cost(0.07, 0.07, 20),
        "translate-toolkit: md2po": cost(3, 4, 30),
        "translate-toolkit: pot2po, 3 locales": cost(3, 4, 30),
        "pull, first": cost(4, 2, 190, 700),
        "pull, nothing changed": cost(0.5, 0.6, 50),
        "pull, one changed": cost(1, 1, 50),
        "git status": cost(0.1, 0.1, 9),
        "build, first": cost(9, 5, 425),
        "build, first, one process": cost(9, 9, 425),
    }


def test_goals_are_met_or_missed_with_the_figure(goals: ModuleType, costs: dict[str, object]) -> None:
    assert goals.lines(costs) == [
        "- `--help`, more than `python -c pass` by the clock, at most 0.12 s: met (0.06)",
        "- a first `pull`: CPU of translate-toolkit's, at most 0.5: missed (0.67)",
        "- a first `pull`: clock of translate-toolkit's, at most 0.33: met (0.25)",
        "- a first `build`: faster on all cores than on one by, at least 1.7: met (1.80)",
        "- `pull`, nothing changed, by the clock, at most 1 s: met (0.60)",
        "- `pull`, nothing changed: clock of git's, at most 3: missed (6.00)",
        "- `pull`, one changed, more by the clock, at most 0.3 s: missed (0.40)",
        "- a first `pull`: largest process, at most 300 MiB: met (190.00)",
        "- a first `pull`: all processes together, at most 600 MiB: missed (700.00)",
        "- a first `build`: largest process, at most 300 MiB: missed (425.00)",
    ]


def test_what_nobody_measured_is_not_said(goals: ModuleType) -> None:
    assert goals.lines({}) == []
