"""Words that stand twice in a row."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "The rain was heavy.", "Yomgʻir kuchli kuchli edi."),
    ("en", "ru", "The rain was heavy.", "Дождь был был сильным."),
    ("ru", "en", "Дождь шёл.", "It rained rained all day."),
    ("en", "uz", "To every guest", "Har bir bir mehmonga"),
    ("en", "ru", "They came home.", "Они пришли домой Домой."),
    ("en", "ru", "He sold the house.", "Он продал дом, он продал дом."),
    ("ru", "en", "Он ушёл.", "He went away he went away."),
    ("en", "uz", "A tall tower", "Baland minora minora"),
    ("en", "ru", "In the city", "В городе городе"),
    ("en", "uz_Cyrl", "A tall tower", "Баланд минора минора"),
]
NEAR = [
    ("en", "ru", "Very, very good", "Очень очень хорошо"),
    ("ru", "en", "Он знал, что тот прав.", "He knew that that man was right."),
    ("ru", "en", "Он давно жил.", "He had had a house."),
    ("en", "uz", "Slowly", "Sekin sekin yurdi"),
    ("en", "ru", "Slowly", "Еле-еле шёл"),
    ("en", "uz", "In rows", "Qator-qator"),
    ("en", "ru", "The town of Baden Baden", "Город Баден Баден"),
    ("en", "uz", "Big houses", "Katta katta uylar"),
    ("en", "ru", "New York, New York", "Нью-Йорк, Нью-Йорк"),
    ("en", "ru", "So it is", "Да да, это так"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("repeated-word", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("repeated-word", source, target, origin=origin, locale=locale) == []
