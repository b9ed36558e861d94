"""Build: what was written per locale, and what was held back and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.report.blocks import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.blocks import Block


def view(report: Report) -> View:
    """Return editions per locale, and a finding for each one that is held."""
    editions: Any = report.data.get("editions", [])
    held: Any = report.data.get("held", [])
    omitted: Any = report.data.get("omitted", [])
    counts = [Counter(str(row["locale"]) for row in rows) for rows in (editions, held, omitted)]
    locales = sorted({code for count in counts for code in count})
    body: list[Block] = list(common.findings(report.findings))
    if locales:
        columns = (
            Column("locale"),
            Column("articles", right=True),
            Column("held", right=True, spare=True),
            Column("omitted", right=True, spare=True),
        )
        styles = ("green", "red", "")
        rows = tuple(
            (Cell(code), *(figure(count[code], style) for count, style in zip(counts, styles, strict=True)))
            for code in locales
        )
        body.append(Table(columns, rows))
    return View(tuple(body), (Line.of(_summary(report)), *common.notes(report)))


def _summary(report: Report) -> str:
    counts = report.counts
    written = counted(counts.get("written", 0), "file")
    return f"{written} written, {counts.get('unchanged', 0)} unchanged, {counts.get('removed', 0)} removed."
