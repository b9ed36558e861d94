"""Import of an archive: which texts become one article, and what was said of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, counted
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.presentation import Block

MOST = 30
"""Articles that are listed; of more the first."""


def view(report: Report) -> View:
    """Return the articles with their languages, what could not be brought over, and how many there are."""
    articles: Any = report.data["articles"]
    written: Any = report.data["written"]
    body: list[Block] = []
    if not written and articles:
        rows = tuple(
            (Cell(slug), Cell(", ".join(sorted(locales)))) for slug, locales in list(articles.items())[:MOST]
        )
        body.append(Table((Column("article"), Column("languages")), rows))
        body += (
            [Line.of(f"… and {len(articles) - MOST} more (--json has all)")] if len(articles) > MOST else []
        )
    counts = report.counts
    said = f"{counted(counts['texts'], 'text')}: {counted(counts['articles'], 'article')}"
    said += f", {counted(counts['translations'], 'translation')}"
    said += f"; {counts['known']} here already" if counts["known"] else ""
    new = counted(counts["new"], "file")
    outcome = f"{new} written." if written else f"{new} to write: run it with --yes." if counts["new"] else ""
    talk = [*common.findings(report.findings), Line.of(f"{said}.")]
    talk += [Line.of(outcome)] if outcome else []
    return View(tuple(body), (*talk, *common.notes(report)))
