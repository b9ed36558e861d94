"""Numbers in digits, as each language groups and scales them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from localize.language.figures import figures, spoken


def _values(text: str, language: str) -> list[set[Decimal]]:
    return [set(one.values) for one in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,234.5 tonnes", "en", "1234.5"),
        ("1 234,5 тонны", "ru", "1234.5"),
        ("12\u00a0500 soʻm", "uz", "12500"),
        ("3 billion", "en", "3000000000"),
        ("3 млрд", "ru", "3000000000"),
        ("3 mlrd soʻm", "uz", "3000000000"),
        ("2.5 million", "en", "2500000"),
        ("in 2025", "en", "2025"),
    ],
)
def test_a_number_has_one_value_in_every_language(text: str, language: str, number: str) -> None:
    (values,) = _values(text, language)
    assert Decimal(number) in values


@pytest.mark.parametrize(
    ("text", "language"),
    [("at 6:15 PM", "en"), ("в 18:15", "ru"), ("soat 18:15 da", "uz"), ("в 6:15 вечера", "ru")],
)
def test_times_are_the_same_by_either_clock(text: str, language: str) -> None:
    (clock,) = figures(text, language)
    assert clock.clock
    assert set(clock.values) == {value for one in figures("18:15", "en") for value in one.values}


def test_phones_dates_and_minus() -> None:
    (phone,) = figures("call +998 71 123-45-67", "en")
    assert phone.values == frozenset({Decimal(998711234567)})
    assert [one.written for one in figures("28.04.2025", "ru")] == ["28", "04", "2025"]
    (cold,) = figures("−11 °C", "ru")
    assert cold.negative


def test_what_is_said_without_digits() -> None:
    assert {Decimal(14), Decimal(2)} <= spoken("XIV век, два", ("ru", "Cyrl"))
