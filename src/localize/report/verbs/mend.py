"""Mend: what mechanical mending changes, text by text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Line, View, counted
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.presentation import Block


def view(report: Report) -> View:
    """Return each text before and after; or what was written."""
    rows: Any = report.data.get("mends")
    if rows is None:
        return View(common.changes(report.changes), common.notes(report))
    body: list[Block] = []
    for row in rows:
        body.append(Line((Cell(f"{row['address']} ({row['locale']})", "bold"),)))
        for before, after in zip(row["before"], row["after"], strict=True):
            body += [_line("-", before, "red"), _line("+", after, "green")] if before != after else []
    if not rows:
        return View((), (Line.of("Nothing to mend."),))
    said = f"{counted(len(rows), 'text')} to mend. --yes writes them."
    return View(tuple(body), (Line.of(said), *common.notes(report)))


def _line(sign: str, text: str, style: str) -> Line:
    return Line((Cell(f"  {sign} {text.replace(chr(160), '⍽')}", style),))
