"""Findings as GitLab reads them (GitLab Docs, «Code Quality report format»)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from localize.model import Severity
from localize.report.clean import clean
from localize.report.formats.sentence import sentence

if TYPE_CHECKING:
    from localize.model import Finding, Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Return the report as one JSON array; GitLab wants every finding to have a file and a line."""
    rows = [_row(finding) for finding in report.findings]
    return json.dumps(rows, ensure_ascii=True, indent=2) + "\n"


def _row(finding: Finding) -> dict[str, object]:
    return {
        "description": sentence(finding),
        "check_name": finding.check,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": clean(finding.path) or "localize.yaml", "lines": {"begin": finding.line or 1}},
    }
