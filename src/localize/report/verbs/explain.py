"""Explain: a check's page, or one string with all that is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.model import ReviewState
from localize.report.clean import clean
from localize.report.findings_text import finding_lines
from localize.report.presentation import Cell, Line, View
from localize.report.verbs.status import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report


def check_view(report: Report) -> View:
    """Return the page of a check."""
    page = str(report.data["page"]).strip()
    address = str(report.data["address"])
    lines = [Line((Cell(line, "bold" if line.startswith("#") else ""),)) for line in page.splitlines()]
    return View(tuple(lines), (Line.of(address),) if address else ())


def string_view(report: Report) -> View:
    """Return a string: source, texts, states and why, history, findings, and where it is used."""
    data: Any = report.data
    roles = f" ({', '.join(data['roles'])})" if data["roles"] else ""
    body = [Line((Cell(data["address"], "bold"), Cell(roles)))]
    body += [_pair(data["source_locale"], data["source"], "bold")]
    body += [_pair(name, data[name]) for name in ("plural_source", "context") if data[name]]
    body += [_pair("note", note) for note in data["notes"]]
    body += [_pair("used in", place) for place in data["used"]]
    for text in data["texts"]:
        body += [Line.of(""), *_text(text)]
    for finding in report.findings:
        body += [Line.of(""), *finding_lines(finding)]
    body += [Line.of("")] if data["waived"] else []
    body += [
        _pair("waived", f"{row['check']} ({row['locale']}): {row['reason']}{_by(row)}")
        for row in data["waived"]
    ]
    return View(tuple(body))


def _by(row: Any) -> str:  # noqa: ANN401 - likewise
    return f" ({row['by']})" if row["by"] else ""


def _text(text: Any) -> Iterator[Line]:  # noqa: ANN401 - a row of a report
    state = ReviewState(text["state"])
    follows = f", from {text['follows']}" if text["follows"] else ""
    origin = f" ({text['origin']}{follows})" if text["origin"] else ""
    where = (Cell(text["locale"], "bold"), Cell(f" {text['path']}: "))
    yield Line((*where, Cell(state.value, STATES[state]), Cell(origin)))
    yield _pair("why", text["why"])
    several = len(text["targets"]) > 1
    for number, target in enumerate(text["targets"]):
        if target:
            yield _pair(f"text {number}" if several else "text", target, "bold")
    if text["previous"]:
        yield _pair("made for", text["previous"])
    for one in text["history"]:
        note = f": {one['note']}" if one["note"] else ""
        yield _pair("history", f"{one['at']} {one['by']}: {one['state']}, {one['text']} text{note}", "dim")
    yield from (_pair("comment", one) for one in text["comments"])


def _pair(label: str, text: str, style: str = "") -> Line:
    return Line((Cell(f"    {clean(label)}: ", "dim"), Cell(text, style)))
