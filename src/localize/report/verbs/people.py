"""People's work, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure

if TYPE_CHECKING:
    from localize.model import Report


def view(report: Report) -> View:
    """Return one row per person."""
    rows: Any = report.data["people"]
    names = [name for name in (rows[0] if rows else {}) if name != "person"]
    columns = (Column("person"), *(Column(name, right=True) for name in names))
    cells = tuple((Cell(row["person"], "bold"), *(figure(row[name]) for name in names)) for row in rows)
    said = Line.of(f"{counted(len(rows), 'person', 'people')}.")
    return View((Table(columns, cells),) if rows else (), (said,))
