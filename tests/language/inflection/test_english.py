from __future__ import annotations

import pytest

from localize.language.inflection import Kind, Phrases
from localize.model import Locale

EN, RU, UZ, UZ_CYRL, KK = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl", "kk"))


def found(locale: Locale, name: str, text: str) -> list[str]:
    """The words found, adjectives made of the name with a tilde."""
    return [
        text[each.start : each.end] + ("~" if each.kind is Kind.DERIVED else "")
        for each in Phrases([name], locale).find(text)
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tashkent", "Tashkent Tashkent's Tashkent’s TASHKENT"),
        ("Rangers", "Rangers Rangers'"),
        ("budget", "budget Budgets budget's budgets'"),
        ("city", "city cities city's cities'"),
        ("match", "match matches"),
        ("PSG", "PSG PSG's"),
    ],
)
def test_english_endings(name: str, text: str) -> None:
    assert found(EN, name, text) == text.split()
