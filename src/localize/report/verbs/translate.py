"""Translate: what was filled and from where, what was sent, and what is left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.report.blocks import Cell, Column, Line, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.blocks import Block


def view(report: Report) -> View:
    """Return what was filled and is left per locale, and what was sent per engine."""
    planned = bool(report.data.get("dry_run"))
    left: Any = report.data.get("left", {})
    characters: Any = report.data.get("characters", {})
    filled = Counter(str(change.locale) for change in report.changes if change.locale)
    body: list[Block] = list(common.findings(report.findings))
    if planned:
        body += common.changes(report.changes)
    locales = tuple(dict.fromkeys((*filled, *left)))
    if locales:
        titles = Column("would be filled" if planned else "filled", right=True)
        rows = tuple(
            (Cell(code), figure(filled[code], "green"), figure(left.get(code, 0))) for code in locales
        )
        body.append(Table((Column("locale"), titles, Column("left", right=True)), rows))
    if characters:
        title = Column("characters to send" if planned else "characters sent", right=True)
        sent = tuple((Cell(name), figure(count)) for name, count in characters.items())
        body.append(Table((Column("engine"), title), sent))
    return View(tuple(body), (Line.of(_summary(report, planned=planned)), *common.notes(report)))


def _summary(report: Report, *, planned: bool) -> str:
    found: Any = report.data.get("filled", {})
    left = report.counts.get("left", 0)
    if not found:
        return "Nothing is missing." if not left else f"Nothing more is known; {left} left."
    origins = ", ".join(f"{count} from {origin}" for origin, count in found.items())
    verb = "Would fill" if planned else "Filled"
    return f"{verb} {sum(found.values())} ({origins}); {left} left."
