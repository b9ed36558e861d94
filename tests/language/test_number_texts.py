from __future__ import annotations

import pytest

from localize.language.number_texts import localised
from localize.model import Locale


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("2,000", "en", "ru", "2\u00a0000"),
        ("-1,234,567.89", "en", "uz", "-1\u00a0234\u00a0567,89"),
        ("3.5%", "en", "uz_Cyrl", "3,5%"),
        ("$2,000 (+0.5)", "en", "ru", "$2\u00a0000 (+0,5)"),
        ("2 000,5", "ru", "en", "2,000.5"),
        ("2\u00a0000", "uz", "en", "2,000"),
        ("2,000", "uz", "ru", "2,000"),
        ("2,000", "en", "qqq", "2,000"),
    ],
)
def test_numbers_get_the_signs_of_the_other_locale(
    text: str, source: str, target: str, expected: str
) -> None:
    assert localised(text, Locale.parse(source), Locale.parse(target)) == expected


@pytest.mark.parametrize(
    "text", ["2024", "12", "28.04.2025", "1.2.3", "15:28", "1990-1995", "2,00", "1,2345", ""]
)
def test_what_is_no_grouped_or_decimal_number_stays(text: str) -> None:
    assert localised(text, Locale("en"), Locale("ru")) == text
