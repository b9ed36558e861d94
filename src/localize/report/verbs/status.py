"""Status: how far every locale and every article is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.model import ReviewState
from localize.report.presentation import Cell, Column, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report

STATES = {
    ReviewState.UNTRANSLATED: "red",
    ReviewState.DRAFT: "yellow",
    ReviewState.STALE: "yellow",
    ReviewState.REJECTED: "red",
    ReviewState.TRANSLATED: "cyan",
    ReviewState.APPROVED: "green",
}
"""The states in the order of the columns, with their colours."""
_SHORT = {
    ReviewState.UNTRANSLATED: "untr.",
    ReviewState.REJECTED: "rej.",
    ReviewState.TRANSLATED: "transl.",
    ReviewState.APPROVED: "appr.",
}
_DONE = 100
_FIGURES = (
    *(Column(state.value, _SHORT.get(state, ""), right=True, spare=True) for state in STATES),
    Column("held", right=True, spare=True),
    Column("words", right=True),
    Column("done", right=True),
)


def view(report: Report) -> View:
    """Return one table by locale, and one by article and locale."""
    locales: Any = report.data["locales"]
    articles: Any = report.data["articles"]
    by_locale = tuple((Cell(row["locale"], "bold"), *_figures(row)) for row in locales)
    by_article = tuple(
        (Cell(article["slug"], "bold"), Cell(locale), *_figures(row))
        for article in articles
        for locale, row in article["locales"].items()
    )
    tables = [Table((Column("locale"), *_FIGURES), by_locale)]
    if by_article:
        columns = (Column("article"), Column("locale"), *_FIGURES)
        tables.append(Table(columns, by_article, grouped=True))
    if coming := _coming(report):
        tables.append(coming)
    return View(tuple(tables), common.notes(report))


def _coming(report: Report) -> Table | None:
    """Return what comes when; None where nothing is under embargo."""
    said: Any = report.data.get("coming", [])
    rows = tuple(
        (
            Cell(one["until"]),
            Cell(one["slug"], "bold"),
            Cell(" ".join(one["ready"])),
            Cell(" ".join(one["waiting"])),
        )
        for one in said
    )
    columns = (Column("embargo until"), Column("article"), Column("ready in"), Column("waits in", spare=True))
    return Table(columns, rows) if rows else None


def _figures(row: dict[str, Any]) -> tuple[Cell, ...]:
    percent = int(row["percent"])
    return (
        *(figure(int(row[state.value]), colour) for state, colour in STATES.items()),
        figure(int(row["held"]), "red"),
        Cell(str(row["words"])),
        Cell(f"{percent}%", "green" if percent == _DONE else ""),
    )
