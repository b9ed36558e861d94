"""Minutes, as tables: the median by locale, and each edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report

_STEPS = ("drafted", "approved", "published")
_HOUR, _DAY = 60, 24 * 60
_LONG = 2 * _HOUR
"""Minutes from which hours are shown, too."""


def view(report: Report) -> View:
    """Return one row by locale, and one by edition."""
    locales: Any = report.data["locales"]
    editions: Any = report.data["editions"]
    steps = tuple(Column(step, right=True) for step in _STEPS)
    medians = tuple((Cell(one["locale"], "bold"), figure(one["editions"]), *_steps(one)) for one in locales)
    rows = tuple(
        (Cell(one["slug"], "bold"), Cell(one["locale"]), Cell((one["source"] or "—")[:16]), *_steps(one))
        for one in editions
    )
    tables = []
    if medians:
        tables.append(Table((Column("median"), Column("editions", right=True), *steps), medians))
    if rows:
        tables.append(
            Table((Column("article"), Column("locale"), Column("came"), *steps), rows, grouped=True)
        )
    return View(tuple(tables), common.notes(report))


def _steps(one: dict[str, Any]) -> tuple[Cell, ...]:
    return tuple(Cell(_taken(one[step]), "" if one[step] is not None else "dim") for step in _STEPS)


def _taken(minutes: int | None) -> str:
    """Return a time as people say it: `45 min`, `3 h 20 min`, `2 d 4 h`."""
    if minutes is None:
        return "—"
    if minutes < _LONG:
        return f"{minutes} min"
    if minutes < 2 * _DAY:
        return f"{minutes // _HOUR} h {minutes % _HOUR} min"
    return f"{minutes // _DAY} d {minutes % _DAY // _HOUR} h"
