"""The checks there are, as a list."""

from __future__ import annotations

from tests.report.printed import body

from localize.model import Report


def test_the_registry_of_checks() -> None:
    checks = [{"check": "markup", "severity": "error", "breaks": True, "summary": "Markup was lost."}]
    assert body(Report("check --list", data={"checks": checks})) == ["markup\terror\tMarkup was lost."]
