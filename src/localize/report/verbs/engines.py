"""Engines: which there are, what they translate, and what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.presentation import Cell, Column, Line, Table, View, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


def listing(report: Report) -> View:
    """Return one row per engine: the locales it is named for, where texts go, limits, price, options."""
    engines: Any = report.data["engines"]
    rows = tuple(
        (
            Cell(one["name"], "bold"),
            Cell(" ".join(one["locales"]) or "–"),
            Cell("stay here" if one["local"] else "leave"),
            figure(one["texts"]),
            Cell(common.money(one["usd_per_million"]) + ("" if one["price_verified"] else " unverified")),
            Cell(" ".join(one["options"]), "dim"),
        )
        for one in engines
    )
    figures = (Column("per call", right=True), Column("USD per million", right=True))
    columns = (Column("engine"), Column("asked for"), Column("texts"), *figures, Column("options"))
    said = (
        f"Prices: a million characters, as of {report.data['as_of']}, or as you say; ? where none is known.",
        "An unverified one was checked against no page of the service: name yours (`prices:`).",
        "`localize engines codes NAME` shows what one translates into which; `engines test NAME` asks it.",
    )
    return View((Table(columns, rows),), (*map(Line.of, said), *common.notes(report)))


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
