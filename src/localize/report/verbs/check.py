"""Check: what is wrong, article by article, and how many findings there are of each kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.checks import pages
from localize.checks.of_state import OF_STATE
from localize.model import Severity
from localize.model.domain import UI
from localize.report.by_article import by_article
from localize.report.findings_text import MOST, article_lines, totals
from localize.report.presentation import Cell, Column, Line, Table, View, counted, listed
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Report
    from localize.report.by_article import ArticleFindings
    from localize.report.presentation import Block


_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def view(report: Report) -> View:
    """Return the findings, and a summary by check."""
    return whole_view(report, every=False)


def whole_view(report: Report, *, every: bool) -> View:
    """Return the findings by article, and a summary by check.

    Args:
        report: what was found.
        every: whether each finding is told, however many there are; else the first of each article, and those
            alone that tell more than how far a text is, and that no other locale has as well; of articles
            with nothing more, the first twenty.
    """
    groups = by_article(report.findings)
    body = [Line.of(totals(groups))] if len(groups) > 1 else []
    shown = groups if every else _worth_telling(groups)
    for group in shown:
        body += [Line.of("")] if body else []
        body += article_lines(group, every=every)
    if left := len(groups) - len(shown):
        body += [Line.of(""), Line.of(f"… and {counted(left, 'more article')} not ready: localize status")]
    body += _waived(report) if every else []
    talk = [line for severity in Severity for line in _summary(groups, severity)]
    talk += _waiting(groups)
    talk += _addresses(report)
    if not talk:
        talk.append(Line((Cell("No problems found.", "green"),)))
    return View(tuple(body), (*talk, *common.notes(report)))


def _worth_telling(groups: Sequence[ArticleFindings]) -> Sequence[ArticleFindings]:
    """Return the articles that are told: all with faults, and the first twenty that are just not ready."""
    unready = [group.slug for group in groups if group.slug not in {"", UI} and not group.faults]
    beyond = frozenset(unready[MOST:])
    return [group for group in groups if group.slug not in beyond]


_SCOPES = {
    "string": "Of every string",
    "article": "Of articles",
    "catalog": "Of catalogs",
    "newsroom": "Of the newsroom",
}


def registry(report: Report) -> View:
    """Return every check there is, in a table by scope."""
    checks: Any = report.data["checks"]
    tables: list[Block] = []
    for scope, title in _SCOPES.items():
        rows = tuple(_check(check) for check in checks if check["scope"] == scope)
        columns = (Column("check"), Column("severity"), Column("what is wrong"), Column("limits", spare=True))
        tables += [Line.of(Cell(title, "bold")), Table(columns, rows)] if rows else []
    return View(tuple(tables))


def _check(check: dict[str, Any]) -> tuple[Cell, ...]:
    severity = check["severity"]
    style = common.SEVERITIES[Severity(severity)] if severity != "off" else "dim"
    limits = ", ".join(f"{name}: {value:g}" for name, value in check["limits"].items())
    name = Cell(check["check"], "bold", pages.link(check["check"]))
    return (name, Cell(severity, style), Cell(check["summary"]), Cell(limits))


def _summary(groups: Sequence[ArticleFindings], severity: Severity) -> list[Line]:
    """Return how many faults there are of each kind, without what another locale has as well."""
    faults = (finding for group in groups for finding in group.faults)
    found = Counter(finding.check for finding in faults if finding.severity is severity)
    if not found:
        return []
    number = sum(found.values())
    total = counted(number, "note") if severity is Severity.INFO else counted(number, severity.value)
    return [Line((Cell(total, _STYLES[severity]), Cell(f": {_kinds(found)}")))]


def _waiting(groups: Sequence[ArticleFindings]) -> list[Line]:
    """Return how many texts are not ready, if any, without those that follow others."""
    found = Counter[str]()
    for counts in (counts for group in groups for counts in group.states.values()):
        found.update(counts)
    if not found:
        return []
    return [
        Line(
            (Cell(f"{counted(sum(found.values()), 'text')} not ready", "yellow"), Cell(f": {_kinds(found)}"))
        )
    ]


def _addresses(report: Report) -> list[Line]:
    """Return where the page of each check is on the web, where it is there."""
    names = sorted({finding.check for finding in report.findings} - OF_STATE.keys())
    return [Line.of(f"{name}: {found}") for name in names if (found := pages.address(name))]


def _waived(report: Report) -> list[Line]:
    """Return the findings that are let stand, and why."""
    rows: Any = report.data.get("waived", [])
    return [
        Line(
            (
                Cell("waived: ", "dim"),
                Cell(f"{row['address']} ({row['locale']}): {row['message']} "),
                Cell(f"[{row['check']}]", "dim", pages.link(row["check"])),
                Cell(f": {row['reason']}{' (' + row['by'] + ')' if row['by'] else ''}", "dim"),
            )
        )
        for row in rows
    ]


def _kinds(found: Counter[str]) -> str:
    return listed(dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))))
