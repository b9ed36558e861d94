"""Editions that are due, as a table."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_one_row_per_edition() -> None:
    row = {
        "due": "2026-03-01T15:00+05:00",
        "slug": "cup",
        "locale": "ru",
        "waiting": 3,
        "assigned": ["A", "B"],
    }
    report = Report("due", data={"editions": [row]})
    assert body(report)[1].split(maxsplit=4) == ["2026-03-01T15:00+05:00", "cup", "ru", "3", "A, B"]
    assert talk(report) == ["1 edition due and not ready."]
    assert talk(Report("due", data={"editions": []})) == ["Nothing is due that is not ready."]
