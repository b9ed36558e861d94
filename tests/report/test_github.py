"""Annotations of a GitHub workflow."""

from __future__ import annotations

from localize.model import Finding, Report, Severity
from localize.report import github


def test_annotations_escape_what_the_host_obeys() -> None:
    finding = Finding("a,b:c", Severity.WARNING, "50% lost\r\n::error::x\x1b", "a:b,c.po", 3, fix="Mend.")
    assert github.render(Report("check", findings=(finding, Finding("x", Severity.ERROR, "m", "p")))) == (
        "::warning file=a%3Ab%2Cc.po,line=3,title=a%2Cb%3Ac::50%25 lost\\r%0A::error::x\\x1b%0AMend.\n"
        "::error file=p,title=x::m\n"
    )
