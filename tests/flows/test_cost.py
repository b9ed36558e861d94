from __future__ import annotations

from localize.flows.cost import cost
from localize.translate.answers import Paid


def test_bills_are_summed_by_month_engine_and_locale() -> None:
    report = cost(
        [
            ("2026-03-01T08:00:00Z", Paid("deepl", "en", "ru", 500_000, 20.0)),
            ("2026-03-31T08:00:00Z", Paid("deepl", "uz", "ru", 250_000, 10.0)),
            ("2026-03-01T08:00:00Z", Paid("llm", "en", "ru", 10)),
            ("2026-04-01T08:00:00Z", Paid("deepl", "en", "ru", 5, 20.0)),
        ]
    )
    assert report.data["rows"] == [
        {
            "month": "2026-03",
            "engine": "deepl",
            "locale": "ru",
            "answers": 2,
            "characters": 750_000,
            "usd": 12.5,
        },
        {"month": "2026-03", "engine": "llm", "locale": "ru", "answers": 1, "characters": 10, "usd": None},
        {"month": "2026-04", "engine": "deepl", "locale": "ru", "answers": 1, "characters": 5, "usd": 0.0001},
    ]
    assert report.counts == {"answers": 4}


def test_without_answers_there_is_nothing_to_sum() -> None:
    assert cost([]).notes == ("No answer of an engine is kept here.",)
