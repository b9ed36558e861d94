from __future__ import annotations

from tests.report.printed import body

from localize.model import Report


def test_rows_are_summed_and_an_unknown_price_makes_the_sum_unknown() -> None:
    row = {"month": "2026-03", "engine": "deepl", "locale": "ru", "answers": 2, "characters": 30, "usd": 0.5}
    rows = [row, {**row, "locale": "uz", "usd": 0.25}]
    lines = body(Report("cost", data={"rows": rows}))
    assert lines[1].split() == ["2026-03", "deepl", "ru", "2", "30", "0.50"]
    assert lines[-1].split() == ["all", "4", "60", "0.75"]
    unknown = body(Report("cost", data={"rows": [row, {**row, "usd": None}]}))
    assert unknown[-1].split() == ["all", "4", "60", "?"]
    assert len(body(Report("cost", data={"rows": [row]}))) == 2
