"""Status: how far every locale and every article is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from localize.model import ReviewState
from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
A = TypeVar("A", bound=Mapping[str, Any])
BEYOND = "beyond"
"""How many articles a report has no rows of, and how many of these are done: of many it may leave some out
that are not shown."""
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
    beyond: Any = report.data.get(BEYOND, {"articles": 0, "done": 0})
    shown = articles if are_few(articles) and not beyond["articles"] else list(_first(articles))
    left = len(articles) - len(shown) + beyond["articles"]
    done = sum(map(is_done, articles)) + beyond["done"] if left else 0
    data = {key: said for key, said in report.data.items() if key != BEYOND}
    return replace(report, data={**data, "articles": shown, _LEFT_OUT: {"articles": left, "done": done}})


def are_few(articles: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether there are so few articles that all of them are shown."""
    return sum(len(article["locales"]) for article in articles) <= common.MOST_ROWS


def _first(articles: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the first of the articles with something to do: as many as are shown of many."""
    rows = 0
    for article in to_do_first(articles):
        rows += len(article["locales"])
        if rows <= common.MOST_ROWS:
            yield article


def to_do_first(articles: Iterable[A]) -> Iterator[A]:
    """Yield the articles with something to do, up to the first one for which there is no room any more."""
    rows = 0
    for article in articles:
        if not is_done(article):
            yield article
            rows += len(article["locales"])
            if rows > common.MOST_ROWS:
                return


def is_done(article: Mapping[str, Any]) -> bool:
    """Return whether nothing is left to do for an article, anywhere."""
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
