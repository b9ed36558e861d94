"""Findings and where they stand."""

from __future__ import annotations

import pytest

from localize.model import Finding, Report, Severity


@pytest.mark.parametrize(("path", "line", "where"), [("a.po", 3, "a.po:3"), ("a.po", 0, "a.po"), ("", 0, "")])
def test_a_finding_names_its_line_where_it_has_one(path: str, line: int, where: str) -> None:
    assert Finding("markup", Severity.ERROR, "lost", path, line).where == where


def test_severities_are_their_names() -> None:
    assert [str(severity) for severity in (Severity.ERROR, Severity.WARNING)] == ["error", "warning"]


def test_reports_share_no_counts() -> None:
    first, second = Report("pull"), Report("pull")
    first.counts["changes"] = 1
    assert second.counts == {}
