"""The cost of engines: one row per month, engine and locale, and the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Table, View, figure
from localize.report.verbs import common
from localize.report.verbs.common import money

if TYPE_CHECKING:
    from localize.model import Report


def view(report: Report) -> View:
    """Return the rows and their sum; a question mark where a price was not known."""
    found: Any = report.data["rows"]
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(one["month"]),
            Cell(one["engine"]),
            Cell(one["locale"]),
            figure(one["answers"]),
            figure(one["characters"]),
            Cell(money(one["usd"])),
        )
        for one in found
    ]
    if len(rows) > 1:
        known = [one["usd"] for one in found]
        rows.append(
            (
                Cell("all", "bold"),
                Cell(""),
                Cell(""),
                *(figure(sum(one[name] for one in found)) for name in ("answers", "characters")),
                Cell(money(None if None in known else sum(known)), "bold"),
            )
        )
    figures = (Column(name, right=True) for name in ("answers", "characters", "USD"))
    columns = (Column("month"), Column("engine"), Column("locale"), *figures)
    return View((Table(columns, tuple(rows)),) if rows else (), common.notes(report))
