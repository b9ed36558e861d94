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


def test_findings_are_moved_below_a_folder() -> None:
    finding = Finding("numbers", Severity.ERROR, "wrong", "locales/ru.po", 3, place="articles/frost.md:7")
    bare = Finding("length", Severity.ERROR, "too long")
    moved = Report("check", findings=(finding, bare)).moved("news/")
    assert [(one.path, one.line, one.place) for one in moved.findings] == [
        ("news/locales/ru.po", 3, "news/articles/frost.md:7"),
        ("", 0, ""),
    ]
    assert moved.moved("") is moved
