"""Models on this machine: which there are, and which could be fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from localize.report.presentation import Cell, Column, Line, Table, View
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report

_SHOWN: Final = 4
_THOUSAND: Final = 1000


def listing(report: Report) -> View:
    """Return one row per model that is here, and one per model that could be fetched."""
    data: Any = report.data
    here = tuple(
        (
            Cell(one["name"], "bold"),
            Cell(one["engine"]),
            Cell(_languages(one["from"])),
            Cell(_languages(one["to"])),
            Cell(size(one["size"])),
            Cell(one["licence"] or "–", "dim"),
        )
        for one in data["models"]
    )
    more = tuple(
        (Cell(one["name"], "bold"), Cell(size(one["size"])), Cell(one["licence"]), Cell(one["host"], "dim"))
        for one in data["offered"]
    )
    sized = Column("size", right=True)
    columns = (Column("model"), Column("engine"), Column("from"), Column("into"), sized, Column("licence"))
    offered = (Column("to be fetched"), sized, Column("licence"), Column("from"))
    body = [Table(columns, here)] if here else []
    body += [Table(offered, more)] if more else []
    said = [] if here else [Line.of(f"There is no model in {data['folder']}.")]
    said += [Line.of("`localize models add NAME` fetches one, when you say so.")] if more else []
    return View(tuple(body), (*said, *common.notes(report)))


def size(count: int) -> str:
    """Return a number of bytes as people read it: `31.6 MB`."""
    value, units = float(count), ["B", "kB", "MB", "GB"]
    while value >= _THOUSAND and len(units) > 1:
        value, units = value / _THOUSAND, units[1:]
    return f"{count} B" if units[0] == "B" else f"{value:.1f} {units[0]}"


def _languages(codes: list[str]) -> str:
    more = f" +{len(codes) - _SHOWN}" if len(codes) > _SHOWN else ""
    return " ".join(codes[:_SHOWN]) + more
