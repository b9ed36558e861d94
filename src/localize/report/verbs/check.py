"""Check: every finding, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.model import Severity
from localize.report.blocks import Cell, Line, Record, View, counted, listed
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def view(report: Report) -> View:
    """Return the findings, and a summary by check."""
    talk = [line for severity in Severity for line in _summary(report, severity)]
    if not talk:
        talk.append(Line((Cell("No problems found.", "green"),)))
    return View(common.findings(report.findings), (*talk, *common.notes(report)))


def registry(report: Report) -> View:
    """Return every check there is, one record each."""
    checks: Any = report.data["checks"]
    return View(tuple(_check(check) for check in checks))


def _check(check: dict[str, str]) -> Record:
    style = common.SEVERITIES[Severity(check["severity"])]
    head = (Cell(check["check"], "bold"), Cell(check["severity"], style))
    return Record(head, (("", (Cell(check["summary"]),)),))


def _summary(report: Report, severity: Severity) -> list[Line]:
    found = Counter(finding.check for finding in report.findings if finding.severity is severity)
    if not found:
        return []
    number = sum(found.values())
    total = f"{number} info" if severity is Severity.INFO else counted(number, severity.value)
    kinds = listed(dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))))
    return [Line((Cell(total, _STYLES[severity]), Cell(f": {kinds}")))]
