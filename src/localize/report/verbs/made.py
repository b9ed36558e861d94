"""The making of editions, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure

if TYPE_CHECKING:
    from localize.model import Report

_COLOURS = {"written": "green", "edited": "green", "approved": "cyan", "engine": "red"}


def view(report: Report) -> View:
    """Return one row per edition: texts by their making, and who reviewed them."""
    rows: Any = report.data["editions"]
    makers = [maker for maker in rows[0]["made"]["texts"] if maker != "source"] if rows else []
    columns = (
        Column("article"),
        Column("locale"),
        *(Column(maker, right=True, spare=True) for maker in makers),
        Column("unedited", right=True),
        Column("reviewed by"),
        Column("facts"),
    )
    cells = tuple(
        (
            Cell(row["slug"], "bold"),
            Cell(_locale(row)),
            *(figure(row["made"]["texts"][maker], _COLOURS.get(maker, "")) for maker in makers),
            Cell(f"{row['made']['unedited']}%"),
            Cell(", ".join(dict.fromkeys(one["by"] for one in row["made"]["reviewed"]))),
            Cell(", ".join(one["by"] for one in row["made"]["facts"])),
        )
        for row in rows
    )
    said = Line.of(f"{counted(len(rows), 'edition')}; the figures count texts.")
    return View((Table(columns, cells, grouped=True),) if rows else (), (said,))


def _locale(row: Any) -> str:  # noqa: ANN401 - JSON
    source = row["made"].get("derived_from")
    return f"{row['locale']} (from {source})" if source else str(row["locale"])
