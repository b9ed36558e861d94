"""Files that went out, and what came back in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Line, Record, View, counted
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.presentation import Block


def imported(report: Report) -> View:
    """Return the changes, what the checks say of them, and what is left, each with both texts."""
    left: Any = report.data["left"]
    body: tuple[Block, ...] = (
        *common.changes(report.changes),
        *common.findings(report.findings),
        *(_left(one) for one in left),
    )
    return View(
        body,
        (Line.of(_summary(report.counts, planned=bool(report.data.get("dry_run")))), *common.notes(report)),
    )


def _left(one: dict[str, Any]) -> Record:
    head = (Cell(one["place"], "bold"), Cell(one["address"]), Cell(f"not taken: {one['reason']}", "yellow"))
    texts = (("source", one["source"]), ("here", " | ".join(one["here"])), ("file", " | ".join(one["file"])))
    return Record(head, tuple((label, (Cell(text),)) for label, text in texts if text))


def _summary(counts: dict[str, int], *, planned: bool) -> str:
    would = " would be" if planned else ""
    said = [f"{counted(counts['taken'], 'string')}{would} taken in", f"{counts['same']} as they were"]
    if counts["left"]:
        said.append(f"{counts['left']} not taken, and listed")
    if counts["errors"] or counts["warnings"]:
        said.append(f"{counted(counts['errors'], 'error')}, {counted(counts['warnings'], 'warning')}")
    return "; ".join(said) + "."
