"""What stands beside numbers, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target", "words"),
    [
        ("en", "ru", "They bought 5 buses.", "Купили 5 автобуса.", "«5 автобуса»"),
        ("en", "ru", "They built 5 new pavilions.", "Построили 5 павильоны.", "«5 павильоны»"),
        ("uz", "ru", "5 ta pavilyon qurildi.", "Построили 5 павильоны.", "«5 павильоны»"),
        ("uz", "ru", "2-maktab 5-mayda ochildi.", "2-ая школа открылась 5 май.", "«5 май», «2-ая»"),
        ("en", "uz", "5 books of 2024", "2024 yilda 5 ta kitoblar", "«5 ta kitoblar», «2024 yilda»"),
        ("uz", "uz_Cyrl", "5 ta kitob", "5 та китоблар", "«5 та китоблар»"),
    ],
)
def test_it_is_told(origin: str, locale: str, source: str, target: str, words: str) -> None:
    said = told("number-agreement", source, target, origin=origin, locale=locale)
    assert [sorted(one[4:].partition(", which")[0].split(", ")) for one in said] == [
        sorted(words.split(", "))
    ]


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target"),
    [
        ("en", "ru", "They bought 5 buses.", "Купили 5 автобусов."),
        ("fr", "ru", "5 pavillons", "5 павильоны"),
        ("en", "uz", "5 books of 2024", "2024-yilda 5 ta kitob"),
        ("uz", "uz_Cyrl", "2024-yil", "2024 йил"),
        ("en", "ru", "The group «5 рубля» sang.", "Пела группа «5 рубля»."),
    ],
)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-agreement", source, target, origin=origin, locale=locale) == []


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
def test_a_noun_in_a_wrong_form_is_told(locale: str, target: str, found: str) -> None:
    assert told("number-agreement", "Some of them.", target, locale=locale) == [
        f"has «{found}», which is not how the language writes it"
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
        ("uz", "Ular ertaga yuzma-yuz keladilar, yuz berdilar."),
        ("uz", "Chet ellik xaridorlar hikoyasini soʻrashadi."),
        ("uz_Cyrl", "5 та мактаб, учта болалар боғчаси."),
        ("en", "5 player"),
    ],
)
def test_a_noun_in_a_right_form_is_not_told(locale: str, target: str) -> None:
    origin = "ru" if locale == "en" else "en"
    assert told("number-agreement", "Some of them.", target, origin=origin, locale=locale) == []
