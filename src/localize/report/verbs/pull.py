"""Pull: what changed in which catalog."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from localize.model import APPROVAL_FELL
from localize.report.presentation import Line, View, counted, listed
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report
    from localize.report.presentation import Block

_MOST = 20
"""The number of fallen approvals that are named."""


def view(report: Report) -> View:
    """Return changes by catalog; where nothing was written, also each single change."""
    body: list[Block] = list(common.findings(report.findings))
    planned = bool(report.data.get("dry_run") or report.data.get("frozen"))
    if planned:
        body += common.changes(report.changes)
    else:
        body += _fallen(report)
    table = common.by_catalog(report.changes)
    if table is not None:
        body.append(table)
    body += _passed(report)
    return View(tuple(body), (Line.of(_summary(report, planned=planned)), *common.notes(report)))


def _fallen(report: Report) -> list[Block]:
    """Return a line for each approval that fell, up to twenty: another text stands in that one's place."""
    fallen = [change for change in report.changes if change.kind == APPROVAL_FELL]
    lines: list[Block] = list(common.changes(fallen[:_MOST]))
    more = len(fallen) - _MOST
    if more > 0:
        lines.append(Line.of(f"… and {more} more: `localize review list --state translated`"))
    return lines


def _passed(report: Report) -> list[Block]:
    """Return a line for each part of an article that passes through, where these were asked for."""
    parts: Any = report.data.get("passed", ())
    return [Line.of(f"{one['file']}:{one['line']}: {one['reason']}: {one['text']}") for one in parts]


def _summary(report: Report, *, planned: bool) -> str:
    files: Any = report.data.get("files", [])
    if not files:
        return "Nothing to do: the catalogs say what the sources say."
    found = Counter[str]()
    for change in report.changes:
        found[change.kind] += change.count
    kinds = listed(found)
    what = f": {kinds}." if kinds else "."
    verb = "would be written" if planned else "written"
    return f"{counted(len(files), 'file')} {verb}{what}"
