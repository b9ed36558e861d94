"""Build: what was written per locale, and what was held back and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.report.blocks import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.model import Finding, Report
    from localize.report.blocks import Block

_HELD = "held"
"""The finding that an edition waits for its texts."""


def view(report: Report) -> View:
    """Return what was found, what is held back by article, and editions per locale."""
    editions: Any = report.data.get("editions", [])
    held: Any = report.data.get("held", [])
    omitted: Any = report.data.get("omitted", [])
    counts = [Counter(str(row["locale"]) for row in rows) for rows in (editions, held, omitted)]
    locales = sorted({code for count in counts for code in count})
    waiting = [row for row in held if not any("flaw" in reason for reason in row.get("reasons", ()))]
    together = {(row.get("slug"), row["locale"]) for row in waiting}
    alone = [one for one in report.findings if one.check != _HELD or _edition(one) not in together]
    body: list[Block] = [*common.findings(alone), *_waiting(waiting)]
    if locales:
        columns = (
            Column("locale"),
            Column("articles", right=True),
            Column("held", right=True, spare=True),
            Column("omitted", right=True, spare=True),
        )
        styles = ("green", "red", "")
        rows = tuple(
            (Cell(code), *(figure(count[code], style) for count, style in zip(counts, styles, strict=True)))
            for code in locales
        )
        body.append(Table(columns, rows))
    return View(tuple(body), (Line.of(_summary(report)), *common.notes(report)))


def _edition(finding: Finding) -> tuple[str, str]:
    """Return slug and locale of the edition that a finding is about; its first text may stand in `ui`."""
    return finding.message.removeprefix("«").partition("» ")[0], str(finding.locale)


def _waiting(rows: Iterable[Mapping[str, Any]]) -> Iterator[Line]:
    """Yield a line per article that waits for its texts: the locales, and how many texts in which state."""
    articles: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        states = Counter(reason["state"] for reason in row.get("reasons", ()))
        counts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
        if counts:
            articles.setdefault(row["slug"], {}).setdefault(counts, []).append(row["locale"])
    for slug, found in articles.items():
        why = "; ".join(f"{', '.join(locales)} ({counts})" for counts, locales in found.items())
        yield Line((Cell("held  ", "red"), Cell(slug, "bold"), Cell(f"  {why}")))


def _summary(report: Report) -> str:
    counts = report.counts
    written = counted(counts.get("written", 0), "file")
    return f"{written} written, {counts.get('unchanged', 0)} unchanged, {counts.get('removed', 0)} removed."
