"""The parts that several verbs print alike: changes, findings and notes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.model import Severity
from localize.report.clean import short
from localize.report.presentation import Cell, Column, Line, Table, counted, figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Change, Finding, Report

KINDS = {
    "added": "green",
    "approved": "green",
    "built": "green",
    "filled": "green",
    "translated": "green",
    "revived": "green",
    "taken in": "green",
    "approval fell": "red",
    "updated": "yellow",
    "changed": "yellow",
    "derived": "cyan",
    "renamed": "yellow",
    "obsolete": "red",
    "rejected": "red",
    "removed": "red",
    "withdrawn": "red",
    "restored": "green",
    "kept": "dim",
}
"""The colour of each kind of change."""
SEVERITIES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
"""The colour of each severity."""
MOST_ROWS = 60
"""The number of rows that a table has unless all are asked for."""
_DETAIL = 80


def changes(found: Iterable[Change]) -> tuple[Line, ...]:
    """Return one line per change: what, where, and the text."""
    listed = list(found)
    width = max((len(change.kind) for change in listed), default=0)
    return tuple(_change(change, width) for change in listed)


def by_catalog(found: Iterable[Change]) -> Table | None:
    """Return how many changes of each kind each file has; None where there are no changes.

    Where these are more files than people read, it is how many each locale has, and in how many files.
    """
    counts = Counter[tuple[str, str, str]]()
    for change in found:
        counts[change.path, str(change.locale or ""), change.kind] += change.count
    files = Counter(locale for _, locale in {(path, locale) for path, locale, _ in counts})
    if files.total() > MOST_ROWS:
        summed = Counter[tuple[str, str, str]]()
        for (_, locale, kind), count in counts.items():
            summed[counted(files[locale], "file"), locale, kind] += count
        return _by_place(dict(sorted(summed.items(), key=lambda item: item[0][1])))
    return _by_place(counts)


def _by_place(counts: Mapping[tuple[str, str, str], int]) -> Table | None:
    kinds = list(dict.fromkeys(kind for _, _, kind in counts))
    places = dict.fromkeys((path, locale) for path, locale, _ in counts)
    rows = tuple(
        (
            Cell(path),
            Cell(locale),
            *(figure(counts.get((path, locale, kind), 0), KINDS.get(kind, "")) for kind in kinds),
        )
        for path, locale in places
    )
    columns = (Column("file"), Column("locale"), *(Column(kind, right=True) for kind in kinds))
    return Table(columns, rows) if rows else None


def findings(found: Iterable[Finding]) -> tuple[Line, ...]:
    """Return `path:line: severity: message [check]` for each finding, and below it what to do."""
    return tuple(line for finding in found for line in _finding(finding))


def money(sum_: float | None) -> str:
    """Return a sum of US dollars as people read it, a question mark where it is not known."""
    from localize.engines.prices import dollars  # noqa: PLC0415 - most verbs cost nothing

    return "?" if sum_ is None else dollars(sum_)


def notes(report: Report) -> tuple[Line, ...]:
    """Return the notes, one line each."""
    return tuple(Line.of(note) for note in report.notes)


def _change(change: Change, width: int) -> Line:
    where = f"{change.address} ({change.locale})" if change.address and change.locale else change.path
    detail = f"  {short(change.detail, _DETAIL)}" if change.detail else ""
    return Line((Cell(change.kind.ljust(width), KINDS.get(change.kind, "")), Cell(f"  {where}{detail}")))


def _finding(finding: Finding) -> tuple[Line, ...]:
    first = Line(
        (
            Cell(f"{finding.where}: " if finding.path else "", "bold"),
            Cell(f"{finding.severity.value}: ", SEVERITIES[finding.severity]),
            Cell(f"{finding.message} "),
            Cell(f"[{finding.check}]", "dim"),
        )
    )
    below = _below(finding)
    return (first, Line((Cell(f"    {below}", "dim"),))) if below else (first,)


def _below(finding: Finding) -> str:
    """Return the string's address, unless what to do names it, and what to do."""
    if not finding.address or finding.address in finding.fix:
        return finding.fix
    where = f"{finding.address} ({finding.locale})" if finding.locale else finding.address
    return f"{where}: {finding.fix}" if finding.fix else where
