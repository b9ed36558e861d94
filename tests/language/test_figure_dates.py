"""Dates in figures."""

from __future__ import annotations

import pytest

from localize.language.figure_dates import figure_dates


@pytest.mark.parametrize(
    ("text", "language", "months"),
    [
        ("03.04.2021", "ru", {"April"}),
        ("3-4-2021", "uz", {"April"}),
        ("2021-04-03", "en", {"April"}),
        ("03/04/2021", "ru", {"April"}),
        ("03/04/2021", "en", {"March", "April"}),
        ("04/04/2021", "en", {"April"}),
        ("13/04/2021", "en", {"April"}),
        ("04/13/2021", "en", {"April"}),
    ],
)
def test_a_date_has_its_month(text: str, language: str, months: set[str]) -> None:
    (date,) = figure_dates(f"on {text}.", language)
    assert set(date.months.values()) == months
    assert date.is_certain == (len(months) == 1)
    assert [f"on {text}."[start:end] for start, end in date.parts] == text.replace("/", "-").replace(
        ".", "-"
    ).split("-")


@pytest.mark.parametrize("text", ["1.2.3", "31.13.2021", "2021-13-01", "1.03.04.2021", "2021-04-03-5"])
def test_other_figures_are_no_date(text: str) -> None:
    assert list(figure_dates(text, "en")) == []
