"""Translate: what was filled and from where, what was sent, and what is left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.report.clean import short
from localize.report.presentation import Cell, Column, Line, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report
    from localize.report.presentation import Block


_SHOWN = 60


def view(report: Report) -> View:
    """Return what was filled and is left per locale, and what was sent per engine; a list if asked."""
    verbose = bool(report.data.get("verbose"))
    planned = bool(report.data.get("dry_run"))
    left: Any = report.data.get("left", {})
    characters: Any = report.data.get("characters", {})
    costs: Any = report.data.get("costs", {})
    filled = Counter(str(change.locale) for change in report.changes if change.locale)
    body: list[Block] = list(common.findings(report.findings))
    if planned and verbose:
        body += common.changes(report.changes)
        body += _to_send(report)
    locales = tuple(dict.fromkeys((*filled, *left)))
    if locales:
        titles = Column("would be filled" if planned else "filled", right=True)
        rows = tuple(
            (Cell(code), figure(filled[code], "green"), figure(left.get(code, 0))) for code in locales
        )
        body.append(Table((Column("locale"), titles, Column("left", right=True)), rows))
    if report.data.get("forecast"):
        body.append(_forecast(report))
    elif characters:
        sent = tuple(
            (Cell(name), figure(count), Cell(common.money(costs.get(name))))
            for name, count in characters.items()
        )
        columns = (Column("engine"), Column("characters sent", right=True), Column("USD", right=True))
        body.append(Table(columns, sent))
    return View(tuple(body), (Line.of(_summary(report, planned=planned)), *common.notes(report)))


def _to_send(report: Report) -> Iterator[Line]:
    """Yield a line for each text that would be sent, below its engine."""
    listed: Any = report.data.get("to_send", ())
    engine = ""
    for one in listed:
        if one["engine"] != engine:
            engine = one["engine"]
            yield Line.of(f"to {engine}:")
        yield Line.of(f"  {one['address']} ({one['locale']})  {short(one['text'], _SHOWN)}")


def _forecast(report: Report) -> Table:
    """Return what would be sent, one row per engine and locale, and what that would cost."""
    found: Any = report.data["forecast"]
    rows = [
        (
            Cell(one["engine"]),
            Cell(one["locale"]),
            *(figure(one[name]) for name in ("strings", "characters", "unique")),
            Cell(common.money(one["price"])),
        )
        for one in found
    ]
    if len(found) > 1:
        sums = (figure(sum(one[name] for one in found)) for name in ("strings", "characters", "unique"))
        prices = [one["price"] for one in found]
        total = None if None in prices else sum(prices)
        rows.append((Cell("all", "bold"), Cell(""), *sums, Cell(common.money(total), "bold")))
    figures = (Column(name, right=True) for name in ("strings", "characters", "to send", "USD"))
    return Table((Column("engine"), Column("locale"), *figures), tuple(rows))


def _summary(report: Report, *, planned: bool) -> str:
    found: Any = report.data.get("filled", {})
    left = report.counts.get("left", 0)
    if not found:
        would = "would be" if planned else "was"
        return f"Nothing {would} filled; {left} left." if left else "Nothing is missing."
    origins = ", ".join(f"{count} from {origin}" for origin, count in found.items())
    verb = "Would fill" if planned else "Filled"
    return f"{verb} {sum(found.values())} ({origins}); {left} left."
