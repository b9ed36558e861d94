"""The quality of engines: scores against references, and the table of what people kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


def scores(report: Report) -> View:
    """Return one row per engine and locale with chrF and BLEU, both of 100."""
    found: Any = report.data["scores"]
    rows = tuple(
        (
            Cell(one["engine"], "bold"),
            Cell(one["source"]),
            Cell(one["locale"]),
            figure(one["texts"]),
            figure(one["without"]),
            Cell(f"{one['chrf']:.1f}"),
            Cell(f"{one['bleu']:.1f}"),
        )
        for one in found
    )
    figures = (Column(name, right=True) for name in ("texts", "without answer", "chrF", "BLEU"))
    columns = (Column("engine"), Column("from"), Column("into"), *figures)
    return View((Table(columns, rows),) if rows else (), common.notes(report))


def league(report: Report) -> View:
    """Return one row per engine and locale, those of whose words most were kept first."""
    found: Any = report.data["league"]
    names = ("drafts", "waiting", "kept", "edited", "rejected")
    rows = tuple(
        (
            Cell(one["engine"], "bold"),
            Cell(one["locale"]),
            *(figure(one[name]) for name in names),
            Cell("–" if one["words_kept"] is None else f"{one['words_kept']} %"),
        )
        for one in found
    )
    figures = (Column(name, right=True) for name in (*names, "words kept"))
    return View(
        (Table((Column("engine"), Column("locale"), *figures), rows),) if rows else (), common.notes(report)
    )
