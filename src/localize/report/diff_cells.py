"""The changes between two texts, as git's word diff writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.presentation import Cell
from localize.report.word_diff import DiffKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = {
    DiffKind.SAME: ("", "", ""),
    DiffKind.GONE: ("[-", "-]", "red"),
    DiffKind.NEW: ("{+", "+}", "green"),
}
"""The signs around each kind of piece (as git's word diff has it), and its colour."""


def changed(pieces: Iterable[tuple[DiffKind, str]]) -> Iterator[Cell]:
    """Yield what changed between two texts, as git's word diff writes it."""
    for kind, text in pieces:
        before, after, style = _MARKS[kind]
        yield Cell(f"{before}{text}{after}", style)
