"""Annotations of a GitHub workflow."""

from __future__ import annotations

from tests.report.findings import fault

from localize.model import Finding, Report, Severity
from localize.report.formats import github


def test_annotations_escape_what_the_host_obeys() -> None:
    finding = Finding("a,b:c", Severity.WARNING, "50% lost\r\n::error::x\x1b", "a:b,c.po", 3, fix="Mend.")
    assert github.render(Report("check", findings=(finding, Finding("x", Severity.ERROR, "m", "p")))) == (
        "::error file=p,title=x::m\n"
        "::warning file=a%3Ab%2Cc.po,line=3,title=a%2Cb%3Ac::50%25 lost\\r%0A::error::x\\x1b%0AMend.\n"
    )


def test_what_is_not_ready_is_one_annotation_and_errors_come_first() -> None:
    warning = fault(severity=Severity.WARNING)
    drafts = [fault("draft", digits=digits, line=9) for digits in ("1", "2")]
    lines = github.render(Report("check", findings=(warning, *drafts))).splitlines()
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    command = "localize review list frost -l ru --state draft"
    assert lines[0] == f"::error file={path},title=not ready::2 draft%0A{command}"
    assert lines[1].startswith(f"::warning file={path},line=3,title=numbers::")
    assert len(lines) == 2
