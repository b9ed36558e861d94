"""What was measured, as tables and a plot."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


@pytest.fixture
def figures(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("figures")


@pytest.fixture
def found(figures: ModuleType) -> dict[int, dict[str, object]]:
    cost = importlib.import_module("measure").Cost
    assert figures.BEGIN
    one = {
        "translate-toolkit: md2po": cost(1, 2, 30),
        "translate-toolkit: pot2po, 3 locales": cost(3, 2, 31),
        "pull, first": cost(2, 1, 50),
    }
    return {100: one, 1000: {**one, "build, first": cost(20, 10, 90)}}


def test_a_row_a_command_and_a_column_a_size(figures: ModuleType, found: object) -> None:
    assert figures.table(found).splitlines()[::4] == [
        "| | 100 articles | 1,000 articles |",
        "| pull, first | 2.00 (1.00; 50) | 2.00 (1.00; 50) |",
    ]
    assert figures.table(found).splitlines()[-1] == "| build, first |  | 20.00 (10.00; 90) |"


def test_shares_are_of_all_that_does_the_same_work(figures: ModuleType, found: object) -> None:
    lines = figures.ratios(found).splitlines()[2:]
    assert lines == [
        f"| pull, first, {size} articles: translate-toolkit: md2po + translate-toolkit: pot2po, 3 locales"
        " | 0.50 | 0.25 |"
        for size in ("100", "1,000")
    ]


def test_what_nobody_touched_is_measured_by_gits_own_look(figures: ModuleType) -> None:
    cost = importlib.import_module("measure").Cost
    found = {100: {"git status": cost(0.2, 0.1, 9), "check, nothing changed": cost(0.5, 0.3, 40)}}
    assert figures.ratios(found).splitlines()[2:] == [
        "| check, nothing changed, 100 articles: git status | 2.50 | 3.00 |"
    ]


def test_what_was_measured_takes_the_place_of_what_was(figures: ModuleType) -> None:
    page = f"before\n{figures.BEGIN}\nold\n{figures.END}\nafter\n"
    assert figures.inserted(page, "new\n") == f"before\n{figures.BEGIN}\nnew\n{figures.END}\nafter\n"


@pytest.mark.parametrize("sizes", [[100], [100, 1000]])
def test_the_plot_has_a_line_for_each_command(
    figures: ModuleType, found: dict[int, object], sizes: list[int]
) -> None:
    drawn = ET.fromstring(figures.plot({size: found[size] for size in sizes}))  # noqa: S314 - our own
    lines = drawn.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(lines) == (2 if sizes == [100] else 3)
