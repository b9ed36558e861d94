"""Watch: what a save was about, and what is wrong there now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.checks.of_state import OF_STATE
from localize.model import Severity
from localize.report.clean import short
from localize.report.presentation import Cell, Line, View, counted
from localize.report.verbs import check

if TYPE_CHECKING:
    from localize.model import Report


def view(report: Report) -> View:
    """Return one line on the round, and the findings as `check` tells them."""
    about, _, what = summary(report).rpartition(": ")
    judged = check.whole_view(report, every=False)
    return View((Line((Cell(about, "bold"), Cell(f": {what}"))), *judged.body), judged.talk)


def summary(report: Report) -> str:
    """Return one line on a round: what it was about, what changed, and what is wrong beside what waits."""
    names: Any = report.data["articles"]
    about = ", ".join(map(short, names)) or "all articles"
    faults = Counter(finding.severity for finding in report.findings if finding.check not in OF_STATE)
    severe = [
        counted(faults[severity], severity.value)
        for severity in (Severity.ERROR, Severity.WARNING)
        if faults[severity]
    ]
    return f"{about}: {', '.join([counted(len(report.changes), 'change'), *severe])}"
