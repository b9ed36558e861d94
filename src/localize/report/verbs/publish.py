"""Publish: by edition, what is new, changed, as before, and taken down and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, figure
from localize.report.verbs import check, common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.presentation import Block

_OUTCOMES = {"new": "green", "changed": "yellow", "as before": "", "taken down": "red"}
"""Outcomes of editions, in the order of the columns, with their colours."""


def view(report: Report) -> View:
    """Return what changes by edition, and a table by locale; or what must not go out."""
    editions: Any = report.data.get("editions")
    if editions is None:
        return check.view(report)
    body: list[Block] = list(check.view(report).body)
    width = max((len(change.kind) for change in report.changes), default=0)
    for change in report.changes:
        why = f"  {change.detail}" if change.detail else ""
        words = (
            Cell(change.kind.ljust(width), _OUTCOMES[change.kind]),
            Cell(f"  {change.path} ({change.locale}){why}"),
        )
        body.append(Line(words))
    counts = Counter((row["locale"], row["outcome"]) for row in editions)
    standing = Counter(row["locale"] for row in report.data["standing"])  # type: ignore[attr-defined]
    locales = sorted({locale for locale, _ in counts})
    columns = (
        Column("locale"),
        *(Column(name, right=True) for name in _OUTCOMES),
        Column("update waits", right=True, spare=True),
    )
    rows = tuple(
        (
            Cell(locale),
            *(figure(counts[locale, name], style) for name, style in _OUTCOMES.items()),
            figure(standing[locale]),
        )
        for locale in locales
    )
    if rows:
        body.append(Table(columns, rows))
    return View(tuple(body), (Line.of(_summary(report)), *common.notes(report)))


def _summary(report: Report) -> str:
    counts = report.counts
    told = ", ".join(f"{counts[name.replace(' ', '_')]} {name}" for name in _OUTCOMES)
    return f"Editions: {told}."
