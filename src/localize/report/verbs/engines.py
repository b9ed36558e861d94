"""Engines: which there are, what they translate, and what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


def listing(report: Report) -> View:
    """Return one row per engine: name, the locales it is named for, its options."""
    engines: Any = report.data["engines"]
    rows = tuple(
        (Cell(one["name"], "bold"), Cell(" ".join(one["locales"])), Cell(" ".join(one["options"]), "dim"))
        for one in engines
    )
    table = Table((Column("engine"), Column("asked for"), Column("options")), rows)
    said = "`localize engines test NAME` asks one for a sentence."
    return View((table,), (Line.of(said), *common.notes(report)))


def pairs(report: Report) -> View:
    """Return one row per engine and locale: what it translates from there into."""
    found: Any = report.data["pairs"]
    rows = tuple(
        (Cell(one["engine"], "bold"), Cell(one["source"]), Cell(" ".join(one["targets"]) or "–"))
        for one in found
    )
    table = Table((Column("engine"), Column("from"), Column("into")), rows)
    return View((table,) if rows else (), common.notes(report))


def answers(report: Report) -> View:
    """Return one row per engine that answered; findings of those that did not."""
    found: Any = report.data["answers"]
    rows = tuple((Cell(one["engine"], "bold"), Cell(one["target"]), Cell(one["answer"])) for one in found)
    table = Table((Column("engine"), Column("into"), Column("answer")), rows)
    return View((*common.findings(report.findings), *((table,) if rows else ())), common.notes(report))
