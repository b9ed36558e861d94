"""Live editions, as a table."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_one_row_per_edition_and_withdrawn_ones_say_why() -> None:
    rain = {"slug": "rain", "locale": "ru", "first": "2025", "last": "2026", "address": "/ru/dozhd"}
    rows = [{**rain, "withdrawn": ""}, {**rain, "slug": "snow", "withdrawn": "untrue"}]
    report = Report("status --live", data={"editions": rows})
    assert [line.split() for line in body(report)[1:]] == [
        ["rain", "ru", "2025", "2026", "/ru/dozhd"],
        ["snow", "ru", "2025", "2026", "withdrawn:", "untrue"],
    ]
    assert talk(report) == ["2 editions published."]
    assert talk(Report("status --live", data={"editions": []})) == ["Nothing is published."]
