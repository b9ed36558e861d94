"""Findings as annotations of a GitHub workflow (GitHub Docs, «Workflow commands»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.of_state import OF_STATE
from localize.model import Finding, Severity
from localize.report.by_article import by_article
from localize.report.clean import clean_lines
from localize.report.findings_text import listing_command
from localize.report.presentation import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report
    from localize.report.by_article import ArticleFindings


def render(report: Report) -> str:
    """Return one annotation per fault, and one per article and locale for all that is not ready.

    GitHub shows ten annotations of each kind in a step: errors come first.
    """
    groups = by_article(report.findings)
    faults = [finding for group in groups for finding in group.faults]
    waiting = [finding for group in groups for finding in _not_ready(group)]
    told = sorted([*faults, *waiting], key=lambda one: list(Severity).index(one.severity))
    return "".join(f"{_annotation(finding)}\n" for finding in told)


def _not_ready(group: ArticleFindings) -> Iterator[Finding]:
    """Yield one finding for all texts of a locale that are not ready."""
    for locale, counts in group.states.items():
        every = [one for one in group.findings if one.locale == locale and one.check in OF_STATE]
        heaviest = min(every, key=lambda one: list(Severity).index(one.severity))
        command = listing_command(group.slug, locale, counts)
        yield Finding("not ready", heaviest.severity, listed(counts), heaviest.path, fix=command)


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
