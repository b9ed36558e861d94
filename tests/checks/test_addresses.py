"""Addresses of pages and people."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "Write to desk@dale.example.", "desk@vodiy.example manziliga yozing."),
    ("en", "ru", "Write to desk@dale.example.", "Пишите нам."),
    ("en", "ru", "See https://a.example/farm", "См. https://a.example/ferma"),
    ("en", "uz", "See https://a.example/farm", "https://a.example/farm/uz ga qarang"),
    ("en", "ru", "See www.a.example", "См. www.b.example"),
    ("en", "ru", "Ask @editor", "Спросите @redaktor"),
    ("en", "uz", "Ask us", "desk@evil.example ga yozing"),
    ("en", "ru", "On news.example", "На novosti.example"),
    ("uz", "en", "help@a.example", "yordam@a.example"),
    ("en", "ru", "See https://a.example/?id=5", "См. https://a.example/"),
    ("en", "ru", "Write to info@mail.example.", "Пишите на inf@mail.example."),
    ("en", "uz", "See https://sport.example/a", "Qarang: https://sport.example/b"),
    ("ru", "en", "Сайт news.example открыт.", "The site nevs.example is open."),
    ("en", "ru", "Visit www.fair.example today.", "Посетите ярмарку сегодня."),
    ("en", "ru", "Follow @desk_uz for more.", "Следите за @desk_ru."),
    ("en", "ru", "Maps are on town.example/maps.", "Карты на town.example/karty."),
    ("en", "uz", "Maps are on t.me/town_maps.", "Xaritalar t.me/shahar da."),
    ("en", "uz", "Read it on mahalla.uz.", "Uni mahala.uzda oʻqing."),
    ("ru", "uz", "Пишите на fond@bozor.kz.", "fond@bazar.kzga yozing."),
]
NEAR = [
    ("en", "uz", "Write to desk@dale.example.", "desk@dale.example manziliga yozing."),
    ("en", "ru", "See https://a.example/farm.", "См. https://a.example/farm!"),
    ("en", "uz", "On weather.com", "Weather.com xabariga koʻra"),
    ("en", "uz", "Ask @Editor", "@Editorʼga yozing"),
    ("en", "ru", "Version 2.0", "Версия 2.0"),
    ("en", "ru", "e.g. tea", "напр. чай"),
    ("en", "uz", "Wait...now", "Kuting"),
    ("en", "ru", "A [page](https://a.example/)", "[Страница](https://a.example/)"),
    ("en", "ru", "3.5 million", "3,5 миллиона"),
    ("en", "ru", "It is late.He left", "Поздно. Он ушёл"),
    ("en", "uz", "Read it on mahalla.uz.", "Uni mahalla.uzda oʻqing."),
    ("ru", "uz", "Пишите на fond@bozor.kz.", "fond@bozor.kzga yozing."),
    ("en", "uz_Cyrl", "Read it on mahalla.uz.", "Уни mahalla.uzда ўқинг."),
    ("en", "uz", "See www.mahalla.uz for more.", "Batafsil www.mahalla.uzda."),
    ("en", "uz", "It is on https://mahalla.uz.", "U https://mahalla.uzda turibdi."),
    ("en", "ru", "Maps are on town.example/maps.", "Карты: town.example/maps"),
    ("en", "uz", "The car.in the yard", "Hovlidagi mashina"),
    ("ru", "uz", "Он жил в г.Уральске/Оренбурге.", "U Oral/Orenburgda yashagan."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("addresses", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("addresses", source, target, origin=origin, locale=locale) == []
