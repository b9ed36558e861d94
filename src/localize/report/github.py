"""Findings as annotations of a GitHub workflow (GitHub Docs, «Workflow commands»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Severity
from localize.report.clean import clean_lines

if TYPE_CHECKING:
    from localize.model import Finding, Report


def render(report: Report) -> str:
    """Return one annotation per finding."""
    return "".join(f"{_annotation(finding)}\n" for finding in report.findings)


def _annotation(finding: Finding) -> str:
    line = f",line={finding.line}" if finding.line else ""
    message = f"{finding.message}\n{finding.fix}" if finding.fix else finding.message
    level = "notice" if finding.severity is Severity.INFO else finding.severity.value
    return (
        f"::{level} file={_property(finding.path)}{line},title={_property(finding.check)}::{_data(message)}"
    )


def _data(text: str) -> str:
    return clean_lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
