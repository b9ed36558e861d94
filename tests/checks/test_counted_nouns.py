"""Nouns behind numbers."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("locale", "target", "found"),
    [
        ("ru", "В клубе 21 игроков.", "21 игроков"),
        ("ru", "Пострадали пять человека.", "пять человека"),
        ("ru", "На линии три автомобилей.", "три автомобилей"),
        ("ru", "Билет стоит 1 200 рубля.", "1 200 рубля"),
        ("ru", "Прибыли 5 студент.", "5 студент"),
        ("ru", "Осталось 3 медаль.", "3 медаль"),
        ("ru", "Двадцать один участников ждут.", "Двадцать один участников"),
        ("ru", "У записи 12 просмотра.", "12 просмотра"),
        ("ru", "Прошло 111 минуты.", "111 минуты"),
        ("uz", "Beshta mashinalar shikastlandi.", "Beshta mashinalar"),
        ("uz", "21 nafar talabalarga stipendiya berildi.", "21 nafar talabalarga"),
        ("uz", "Toʻrt nafar oʻyinchilar ketdi.", "Toʻrt nafar oʻyinchilar"),
        ("uz_Cyrl", "5 та мактаблар қурилди.", "5 та мактаблар"),
    ],
)
def test_it_is_told(locale: str, target: str, found: str) -> None:
    assert told("counted-nouns", "Some of them.", target, locale=locale) == [
        f"counts in a wrong form: «{found}»"
    ]


@pytest.mark.parametrize(
    ("locale", "target"),
    [
        ("ru", "21 игрок, 3 игрока, 5 игроков, 11 игроков, 101 игрок, 112 игроков."),
        ("ru", "Около 21 игрока, более 3 автомобилей, задержали 3 игроков и 4 человек."),
        ("ru", "Двадцать один участник, пять человек, три автомобиля, две книги."),
        ("ru", "С 60 минуты играли вдесятером; прошло 1,5 часа и 2,5 минуты."),
        ("ru", "С 2025 человека этого не знали, в 2021 студентов приняли."),
        ("ru", "Вырос в 5 раз, стоит 1 000 рублей, группа 1 игроков, 5-6 часов."),
        ("uz", "Beshta mashina, 21 nafar talaba, 1990-yillar, 5 ta dollar."),
        ("uz", "Uchta bolalar bogʻchasi va ikkita ayollar jamoasiga yordam berildi."),
        ("uz", "Bir necha maktablar, 5 ta davlatlararo bitim."),
        ("uz_Cyrl", "5 та мактаб, учта болалар боғчаси."),
        ("en", "5 player"),
    ],
)
def test_it_is_not_told(locale: str, target: str) -> None:
    origin = "ru" if locale == "en" else "en"
    assert told("counted-nouns", "Some of them.", target, origin=origin, locale=locale) == []
