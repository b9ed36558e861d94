"""Numbers that the source does not say."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "A man in his thirties fled.", "Скрылся мужчина 50–60 лет."),
    ("en", "ru", "The case was put off for a week.", "Дело отложили на 3 недели."),
    ("en", "uz", "The hall opens in May.", "Zal 15-mayda ochiladi."),
    ("ru", "en", "Скоро откроют мост.", "The bridge opens in 2027."),
    ("uz", "ru", "Kinoteatr yopildi.", "Кинотеатр на 400 мест закрыли."),
    ("uz", "en", "Choʻponlar tushib keldi.", "250 shepherds came down."),
    ("en", "ru", "The cells are injected again.", "Клетки 0водят повторно."),
    ("ru", "uz", "Цены выросли.", "Narxlar 12 foizga oshdi."),
    ("en", "uz_Cyrl", "Snow fell in the hills.", "Тепаликда 40 см қор ёғди."),
    ("en", "ru", "The train was late.", "Поезд опоздал на 25 минут."),
    ("ru", "en", "Вратарь отбил удар.", "The 19-year-old keeper saved it."),
]
NEAR = [
    ("en", "ru", "A man in his thirties fled.", "Скрылся мужчина 30–40 лет."),
    ("en", "uz", "A man in his forties fled.", "40–50 yosh chamasidagi erkak qochdi."),
    ("en", "ru", "The case was put off for a week.", "Дело отложили на 1 неделю."),
    ("en", "uz", "The body was found an hour later.", "Jasad 1 soatdan keyin topildi."),
    ("en", "uz", "Closed until Oct.", "2-oktabrgacha yopiq"),
    ("en", "ru", "Half of them left.", "Ушли 50% из них."),
    ("ru", "uz", "Через пару десятков лет", "20 yildan keyin"),
    ("ru", "uz", "За сутки", "24 soat ichida"),
    ("en", "ru", "Twenty-five men", "25 мужчин"),
    ("uz", "en", "Uch bola", "3 children"),
    ("en", "uz", "A million people", "1 000 000 kishi"),
    ("ru", "en", "Во втором ряду", "In row 2"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-added", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-added", source, target, origin=origin, locale=locale) == []
