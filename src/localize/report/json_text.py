"""Reports for programs: one JSON document (RFC 8259) with a schema number."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from localize.errors import InputErrors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.errors import LocalizeError
    from localize.model import Change, Finding, Report

SCHEMA = 1
"""Grows when a field changes its meaning or goes away; new fields leave it as it is."""
# Legal in a JSON string and obeyed by terminals, or no character at all: these are escaped as well.
_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(report: Report, problems: Iterable[LocalizeError] = ()) -> str:
    """Return a report as JSON; the verb's own figures stand beside the fields that all reports have.

    Args:
        report: what a flow did.
        problems: files that could not be read, where the run went on in spite of it.
    """
    document: dict[str, object] = {
        "schema": SCHEMA,
        "verb": report.verb,
        "exit_code": report.exit_code,
        "counts": report.counts,
        "changes": [_change(change) for change in report.changes],
        "findings": [_finding(finding) for finding in report.findings],
        "notes": list(report.notes),
        "errors": [_problem(problem) for problem in problems],
    }
    return dumped({**report.data, **document})


def failure(error: LocalizeError) -> str:
    """Return an error as JSON: the first one as `error`, all of them as `errors`."""
    problems = error.problems if isinstance(error, InputErrors) and error.problems else (error,)
    told = [_problem(problem) for problem in problems]
    notes = [error.hint] if error.hint and error is not problems[0] else []
    return dumped(
        {"schema": SCHEMA, "exit_code": error.exit_code, "error": told[0], "errors": told, "notes": notes}
    )


def dumped(document: dict[str, object]) -> str:
    """Return a document as JSON text with a newline at its end."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "path": change.path,
        "detail": change.detail,
        "locale": str(change.locale) if change.locale else None,
        "address": change.address,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "locale": str(finding.locale) if finding.locale else None,
        "address": finding.address,
        "fix": finding.fix,
        "article": finding.slug,
        "place": finding.place,
        "roles": list(finding.roles),
        "source_locale": str(finding.source_locale) if finding.source_locale else None,
        "source": finding.source,
        "texts": list(finding.texts),
        "follows": str(finding.follows) if finding.follows else None,
        "fingerprint": finding.fingerprint,
    }


def _problem(error: LocalizeError) -> dict[str, object]:
    place = error.place
    return {
        "message": error.message,
        "path": place.path if place else "",
        "line": place.line if place else 0,
        "hint": error.hint,
    }
