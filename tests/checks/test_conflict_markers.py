"""Catalogs and ledgers in which a merge left conflict markers."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.catalogs import findings, subject

from localize.errors import Place


def test_each_file_with_markers_is_named_with_its_line_and_the_next_step() -> None:
    places = (Place("uz/a.po", 12), Place("uz/a.review.jsonl", 3))
    found = findings("conflict-markers", replace(subject({}), conflicts=places))
    assert [(one.where, one.severity) for one in found] == [
        ("uz/a.po:12", "error"),
        ("uz/a.review.jsonl:3", "error"),
    ]
    assert all("`localize pull`" in one.fix for one in found)


def test_files_without_markers_are_not_told() -> None:
    assert findings("conflict-markers", subject({"One": "Bir"})) == []
