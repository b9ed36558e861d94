"""Editions that are due, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report

_COLUMNS = (
    Column("due"),
    Column("article"),
    Column("locale"),
    Column("waiting", right=True),
    Column("assigned"),
)


def view(report: Report) -> View:
    """Return one row per edition."""
    found: Any = report.data["editions"]
    rows = tuple(
        (
            Cell(one["due"]),
            Cell(one["slug"], "bold"),
            Cell(one["locale"]),
            figure(one["waiting"]),
            Cell(", ".join(one["assigned"])),
        )
        for one in found
    )
    said = (
        f"{counted(len(rows), 'edition')} due and not ready." if rows else "Nothing is due that is not ready."
    )
    return View((Table(_COLUMNS, rows),) if rows else (), (Line.of(said), *common.notes(report)))
