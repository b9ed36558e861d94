"""The changes between two texts, as git's word diff writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.blocks import Cell
from localize.report.word_diff import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = {Kind.SAME: ("", "", ""), Kind.GONE: ("[-", "-]", "red"), Kind.NEW: ("{+", "+}", "green")}
"""The signs around each kind of piece (as git's word diff has it), and its colour."""


def changed(pieces: Iterable[tuple[Kind, str]]) -> Iterator[Cell]:
    """Yield what changed between two texts, as git's word diff writes it."""
    for kind, text in pieces:
        before, after, style = _MARKS[kind]
        yield Cell(f"{before}{text}{after}", style)
