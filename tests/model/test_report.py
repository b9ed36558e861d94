"""Findings and where they stand."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from localize.model import Finding, Locale, Report, Severity

WHOLE = Finding(
    "numbers",
    Severity.WARNING,
    "wrong",
    "locales/ru.po",
    3,
    Locale("uz", "Cyrl"),
    "frost@0a1b2c3d",
    "Mend it.",
    "frost",
    "articles/frost.md:7",
    ("title", "lead"),
    Locale("en"),
    "7 frosts",
    ("8 аёз", "9 аёз"),
    ("7", "8"),
    Locale("uz"),
)


@pytest.mark.parametrize(("path", "line", "where"), [("a.po", 3, "a.po:3"), ("a.po", 0, "a.po"), ("", 0, "")])
def test_a_finding_names_its_line_where_it_has_one(path: str, line: int, where: str) -> None:
    assert Finding("markup", Severity.ERROR, "lost", path, line).where == where


def test_severities_are_their_names() -> None:
    assert [str(severity) for severity in (Severity.ERROR, Severity.WARNING)] == ["error", "warning"]


def test_reports_share_no_counts() -> None:
    first, second = Report("pull"), Report("pull")
    first.counts["changes"] = 1
    assert second.counts == {}


@pytest.mark.parametrize("finding", [WHOLE, Finding("length", Severity.INFO, "long")])
def test_a_finding_comes_back_from_json_as_it_was(finding: Finding) -> None:
    assert Finding.of(json.loads(json.dumps(finding.data()))) == finding


def test_a_finding_of_which_all_is_said_leaves_no_field_empty() -> None:
    assert all(getattr(WHOLE, one.name) for one in fields(WHOLE))  # so that the test above tells of each


@pytest.mark.parametrize("missing", ["check", "severity", "message"])
def test_what_is_no_finding_is_not_read_as_one(missing: str) -> None:
    said = WHOLE.data()
    del said[missing]
    with pytest.raises(KeyError):
        Finding.of(said)


def test_findings_are_moved_below_a_folder() -> None:
    finding = Finding("numbers", Severity.ERROR, "wrong", "locales/ru.po", 3, place="articles/frost.md:7")
    bare = Finding("length", Severity.ERROR, "too long")
    moved = Report("check", findings=(finding, bare)).moved("news/")
    assert [(one.path, one.line, one.place) for one in moved.findings] == [
        ("news/locales/ru.po", 3, "news/articles/frost.md:7"),
        ("", 0, ""),
    ]
    assert moved.moved("") is moved
