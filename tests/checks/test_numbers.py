"""Numbers in two languages."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "It holds 1,250 litres.", "Вмещает 12 500 литров."),
    ("en", "uz", "Built in 1974.", "1947-yilda qurilgan."),
    ("ru", "uz", "Пришли 17 человек.", "71 kishi keldi."),
    ("uz", "ru", "Chipta 45 ming soʻm", "Билет за 54 тысячи сумов"),
    ("ru", "en", "На 15 %", "By 50%"),
    ("en", "uz", "Exports of $2.4 million", "2,4 milliard dollarlik eksport"),
    ("en", "ru", "40 thousand people", "40 миллионов человек"),
    ("en", "uz", "From 8 am to 11 pm", "8:00 dan 22:00 gacha"),
    ("en", "uz", "At 12:10 am", "12:10 da"),
    ("en", "uz", "Frost of −25", "25 daraja issiq"),
    ("ru", "en", "До +5 градусов", "To −5 degrees"),
    ("ru", "uz", "8 800 555-30-40", "8 800 555-40-30"),
    ("ru", "en", "Номер 112", "Call 102"),
    ("en", "ru", "Lost 3:1", "Проиграл 3:2"),
]
NEAR = [
    ("en", "ru", "It holds 1,250 litres.", "Вмещает 1250 литров."),
    ("en", "uz", "It holds 1,250 litres.", "1 250 litr sigʻadi."),
    ("ru", "en", "17 человек, 5 из них дети", "Seventeen people, five of them children"),
    ("en", "ru", "In the 19th century", "В XIX веке"),
    ("en", "uz", "In the 1990s", "1990-yillarda"),
    ("en", "ru", "A 10-year-old boy", "Десятилетний мальчик"),
    ("ru", "en", "На 2-м этаже", "On the second floor"),
    ("en", "ru", "$2.4 million", "2,4 миллиона долларов"),
    ("uz", "en", "900 mln dollar", "$900m"),
    ("en", "ru", "40 thousand", "40 000"),
    ("en", "ru", "From 8 am to 11 pm", "С 8 утра до 11 вечера"),
    ("ru", "en", "С 10:00 до 16:00", "From 10 am to 4 pm"),
    ("en", "ru", "5 miles away", "В 8 километрах"),
    ("en", "ru", "Call 0800 555 111", "Звоните 0800555111"),
    ("en", "ru", "In the 1930s", "В 30-е годы"),
    ("en", "uz", "Half of them", "Ularning 50 foizi"),
    ("ru", "en", "До +5", "Up to 5"),
    ("en", "ru", "Two nurses", "Две медсестры"),
    ("en", "ru", "Twenty-five men", "25 мужчин"),
    ("en", "ru", "A million people", "1 000 000 человек"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, origin=origin, locale=locale) == []
