"""Live editions that are wrong, one record each: what changed, with the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.diff_cells import changed
from localize.report.presentation import Cell, Record, View
from localize.report.verbs import common
from localize.report.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report

_NOTHING = "—"


def view(report: Report) -> View:
    """Return one record per edition."""
    rows: Any = report.data["editions"]
    return View(tuple(_record(row) for row in rows), common.notes(report))


def _record(row: dict[str, Any]) -> Record:
    head = (Cell(row["slug"], "bold"), Cell(row["locale"]), Cell(f"published {row['published']}", "dim"))
    return Record(head, tuple(line for one in row["changes"] for line in _change(one)))


def _change(one: dict[str, Any]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    for grave in one["grave"]:
        said = f"{grave['gone'] or _NOTHING} → {grave['came'] or _NOTHING}"
        yield grave["kind"], (Cell(said, "bold red"),)
    if one["what"] == "gone":
        yield "gone", (Cell("its article is no longer there"),)
        return
    where = f"  ({', '.join(part for part in (one['address'], one['state']) if part)})"
    yield one["what"], (*_texts(one), Cell(where, "dim"))


def _texts(one: dict[str, Any]) -> tuple[Cell, ...]:
    if one["before"] and one["after"] and one["before"] != one["after"]:
        return tuple(changed(word_diff(one["before"], one["after"])))
    return (Cell(one["after"] or one["before"]),)
