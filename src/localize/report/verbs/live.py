"""Live editions, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, counted
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report

_COLUMNS = (Column("article"), Column("locale"), Column("first"), Column("last"), Column("address"))


def view(report: Report) -> View:
    """Return one row per edition."""
    found: Any = report.data["editions"]
    rows = tuple(
        (
            Cell(one["slug"], "bold"),
            Cell(one["locale"]),
            Cell(one["first"]),
            Cell(one["last"]),
            Cell(f"withdrawn: {one['withdrawn']}", "red") if one["withdrawn"] else Cell(one["address"]),
        )
        for one in found
    )
    said = f"{counted(len(rows), 'edition')} published." if rows else "Nothing is published."
    return View((Table(_COLUMNS, rows),) if rows else (), (Line.of(said), *common.notes(report)))
