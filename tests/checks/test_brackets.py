"""Brackets in pairs."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Tea (see below)", "Чай (см. ниже"),
    ("en", "ru", "Tea (see below)", "Чай см. ниже)"),
    ("en", "uz", "Tea (per cup)", "Choy (bir piyola]"),
    ("en", "uz", "Photo [2024]", "Surat [2024"),
    ("ru", "en", "Матч (видео)", "Match (video"),
    ("ru", "en", "Матч [видео]", "Match [video)"),
    ("en", "uz", "Tea (hot) and (cold)", "Choy (issiq) va (sovuq"),
    ("en", "ru", "A (b)", "((б)"),
    ("en", "ru", "A [b]", "А ]б["),
    ("en", "uz", "A (b (c))", "A (b (c)"),
    ("en", "ru", "The tax (12%) is paid.", "Налог (12% уплачен."),
    ("ru", "en", "Налог (новый) уплачен.", "The tax new) is paid."),
    ("uz", "ru", "Soliq (yangi) toʻlandi.", "Налог (новый] уплачен."),
    ("en", "uz", "He (the elder) left.", "U [kattasi) ketdi."),
]
NEAR = [
    ("en", "ru", "Tea (see below)", "Чай (см. ниже)"),
    ("en", "ru", "In [0; 1)", "В [0; 1)"),
    ("en", "ru", "a) first", "а) первое"),
    ("en", "uz", "1) first", "1) birinchi"),
    ("en", "ru", "Thanks :)", "Спасибо :)"),
    ("en", "uz", "Thanks", "Rahmat :)"),
    ("en", "ru", "Tea (hot", "Чай (горячий"),
    ("en", "uz", "A (b [c])", "A (b [c])"),
    ("en", "ru", "Tea", "Чай (горячий)"),
    ("en", "ru", "f(x)", "f(x)"),
    ("en", "ru", "1) Bread", "1) Хлеб"),
    ("en", "ru", "Smile :)", "Улыбнитесь :)"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("brackets", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("brackets", source, target, origin=origin, locale=locale) == []
