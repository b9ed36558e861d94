from __future__ import annotations

from typing import Any

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


def test_what_a_model_said_it_took_goes_before_the_price_by_characters() -> None:
    at = "2026-03-01T08:00:00Z"
    report = cost(
        [
            (at, Paid("llm", "en", "ru", 100, 5.0, 0.25)),
            (at, Paid("llm", "en", "ru", 0, 5.0, 0.5)),  # tokens were read, and no answer came
            (at, Paid("llm", "en", "ru", 1_000_000, 0.25)),
        ]
    )
    rows: Any = report.data["rows"]
    assert [(row["answers"], row["characters"], row["usd"]) for row in rows] == [(2, 1_000_100, 1.0)]


def test_without_answers_there_is_nothing_to_sum() -> None:
    assert cost([]).notes == ("No answer of an engine is kept here.",)
