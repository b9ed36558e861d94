"""The surroundings of a string, as lines of the terminal: the needful at once, the rest on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Severity
from localize.report.clean import short
from localize.report.diff_cells import changed
from localize.report.presentation import Cell, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.flows.review_script import OtherScript
    from localize.flows.review_surroundings import Neighbour, Surroundings
    from localize.model import Decision, Finding
    from localize.report.presentation import Block

    Labelled = tuple[str, tuple[Cell, ...]]

_MATCHES = 3
_WIDTH = 66
_LINE = 78
"""The characters of a line on a terminal of eighty columns."""
_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def needful(around: Surroundings) -> Iterator[Labelled]:
    """Yield what a person has to see before deciding: changes, findings, terms, matches, comments."""
    for change in around.changes:
        if change.label != "previous source":  # the card shows that one itself
            yield change.label, tuple(changed(change.pieces))
    for grave in around.grave:
        yield "changed", (Cell(str(grave), "yellow"),)
    yield from (_finding(finding) for finding in around.findings)
    for term in around.terms:
        wanted = "is not translated" if term.keep else ", ".join(term.forms) or "—"
        note = f" ({term.note})" if term.note else ""
        yield "term", (Cell(f"{term.written} → {wanted}{note}"),)
    for number, match in enumerate(around.matches[:_MATCHES], 1):
        yield f"match {number}", (Cell(f"{match.score} % {match.origin}: ", "dim"), Cell(match.text))
    for other in around.scripts:
        if other.unsure:
            yield str(other.locale), (Cell(f"▲ not sure of {', '.join(other.unsure)}", "yellow"),)
    yield from (("comment", (Cell(f"{one.by}: {one.text}", "yellow"),)) for one in around.comments)
    if around.limit is not None:
        longest = max(len(target) for target in around.item.message.targets)
        yield "length", (Cell(f"{longest}/{around.limit}", "red" if longest > around.limit else "dim"),)


def rest(around: Surroundings) -> Iterator[Block]:
    """Yield what else is known: neighbours, what both texts have, other languages, history."""
    yield from _neighbours(around.above)
    yield Line.of(
        Cell(f"▸ {around.place}/{around.total}  {short(around.item.message.key.source, _WIDTH)}", "bold")
    )
    yield from _neighbours(around.below)
    for pair in around.counterparts:
        mark = "✓" if pair.paired else "✖"
        style = "" if pair.paired else "red"
        yield Line.of(Cell(f"{pair.kind}: {pair.source or '—'} ↔ {pair.target or '—'} {mark}", style))
    for other in around.elsewhere:
        label = f"{other.locale} ({other.state}): "
        yield Line.of(f"{label}{short(' · '.join(other.targets), _LINE - len(label))}")
    if around.origin:
        yield Line.of(f"origin: {around.origin}")
    yield from (Line.of(_said(decision)) for decision in around.history)


def told(findings: Iterable[Finding]) -> Iterator[Line]:
    """Yield findings on a text that was just written, a line each."""
    for finding in findings:
        label, cells = _finding(finding)
        yield Line.of(f"  {label}: ", *cells)


def in_scripts(scripts: Iterable[OtherScript]) -> Iterator[Line]:
    """Yield a text that was just written, as the catalogs that follow it have it now."""
    for one in scripts:
        unsure = f" — not sure of {', '.join(one.unsure)}" if one.unsure else ""
        yield Line.of(Cell(f"  {one.locale}: {' · '.join(one.texts)}{unsure}", "yellow" if unsure else "dim"))


def _finding(finding: Finding) -> Labelled:
    mark = "✖" if finding.severity is Severity.ERROR else "▲"
    return finding.check, (Cell(f"{mark} {finding.message}", _STYLES[finding.severity]),)


def _neighbours(found: Iterable[Neighbour]) -> Iterator[Line]:
    for one in found:
        text = " · ".join(target for target in one.targets if target) or str(one.state)
        yield Line.of(Cell(f"  {short(one.source, _WIDTH)}", "dim"))
        yield Line.of(Cell(f"    {short(text, _WIDTH)}", "dim"))


def _said(decision: Decision) -> str:
    why = ": ".join(one for one in (decision.error, decision.note) if one)
    origin = f", {decision.origin}" if decision.by_machine else ""
    return f"{decision.at} {decision.by}: {decision.state}{origin}{f' — {why}' if why else ''}"
