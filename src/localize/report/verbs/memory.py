"""The translation memory: its offers for a text, and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


def matches(report: Report) -> View:
    """Return one row per match, the best first; numbers that differ are marked."""
    found: Any = report.data["matches"]
    rows = tuple(
        (
            Cell(one["locale"]),
            Cell(f"{one['score']} %", "green" if one["state"] == "approved" else ""),
            Cell(one["state"]),
            Cell(one["origin"], "dim"),
            Cell(one["source"]),
            Cell(one["text"], "bold"),
            Cell(", ".join(map(_number, one["numbers"])), "yellow"),
        )
        for one in found
    )
    columns = (
        Column("locale"),
        Column("like", right=True),
        Column("state"),
        Column("where"),
        Column("source"),
        Column("text"),
        Column("numbers"),
    )
    return View((Table(columns, rows),) if rows else (), common.notes(report))


def stats(report: Report) -> View:
    """Return one row per pair of locales, with how many texts it has of each kind."""
    found: Any = report.data["pairs"]
    kinds = ("approved", "translated", "draft", "tmx")
    rows = tuple(
        (
            Cell(one["source"]),
            Cell(one["locale"]),
            Cell("ui" if one["ui"] else "articles"),
            *(figure(one[kind]) for kind in kinds),
        )
        for one in found
    )
    columns = (Column("from"), Column("into"), Column("of"), *(Column(kind, right=True) for kind in kinds))
    return View((Table(columns, rows),) if rows else (), common.notes(report))


def _number(mark: dict[str, Any]) -> str:
    change = f"{mark['before'] or '–'} → {mark['after'] or '–'}"
    return change if mark["put_right"] else f"{change} (not put right)"
