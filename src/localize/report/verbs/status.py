"""Status: how far every locale and every article is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.model import ReviewState
from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.model import Report
    from localize.report.presentation import Block

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
_LEFT_OUT = "left_out"
"""The figures of articles that are not shown, where only those that are shown are in a report."""
_FIGURES = (
    *(Column(state.value, _SHORT.get(state, ""), right=True, spare=True) for state in STATES),
    Column("held", right=True, spare=True),
    Column("words", right=True),
    Column("done", right=True),
)


def view(report: Report) -> View:
    """Return one table by locale, and one by article and locale as far as people read it."""
    return whole_view(report, every=False)


def whole_view(report: Report, *, every: bool) -> View:
    """Return one table by locale, and one by article and locale.

    Args:
        report: what `status` found.
        every: whether each article is shown, however many there are; else those that are done everywhere are
            left out where there are many, and so is what goes beyond.
    """
    if not every:
        report = first(report)
    locales: Any = report.data["locales"]
    articles: Any = report.data["articles"]
    by_locale = tuple((Cell(row["locale"], "bold"), *_figures(row)) for row in locales)
    by_article = tuple(
        (Cell(article["slug"], "bold"), Cell(locale), *_figures(row))
        for article in articles
        for locale, row in article["locales"].items()
    )
    tables: list[Block] = [Table((Column("locale"), *_FIGURES), by_locale)]
    if by_article:
        columns = (Column("article"), Column("locale"), *_FIGURES)
        tables.append(Table(columns, by_article, grouped=True))
    if coming := _coming(report):
        tables.append(coming)
    return View(tuple(tables), (*_left_out(report), *common.notes(report)))


def first(report: Report) -> Report:
    """Return what `status` found; of many articles those that are shown, and how many others there are."""
    if _LEFT_OUT in report.data:
        return report
    articles: Any = report.data["articles"]
    shown = _first(articles)
    left = len(articles) - len(shown)
    done = sum(map(_is_done, articles)) if left else 0
    return replace(
        report, data={**report.data, "articles": shown, _LEFT_OUT: {"articles": left, "done": done}}
    )


def _first(articles: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """Return the articles that are shown: all of a few, else the first of those with something to do."""
    if _rows(articles) <= common.MOST_ROWS:
        return articles
    rows, shown = 0, []
    for article in articles:
        if _is_done(article):
            continue
        rows += len(article["locales"])
        if rows > common.MOST_ROWS:
            break
        shown.append(article)
    return shown


def _rows(articles: Iterable[dict[str, Any]]) -> int:
    return sum(len(article["locales"]) for article in articles)


def _is_done(article: dict[str, Any]) -> bool:
    return all(row["percent"] == _DONE and not row["held"] for row in article["locales"].values())


def _left_out(report: Report) -> tuple[Line, ...]:
    """Say how many articles are not shown, and what shows them."""
    said: Any = report.data.get(_LEFT_OUT, {})
    left, done = said.get("articles", 0), said.get("done", 0)
    if not left:
        return ()
    what = (
        f"{counted(left, 'more article')}, {done} of them done everywhere"
        if done
        else counted(left, "more article")
    )
    return (Line.of(f"… and {what}: `localize status --all`"),)


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
