"""Sentences that are missing."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "The hall is new. It shows bowls. Entry is free.", "Zal yangi. Unda kosalar bor."),
    ("en", "ru", "The road is closed. Use the bridge. Buses run.", "Дорога закрыта. Автобусы ходят."),
    ("ru", "uz_Cyrl", "Ворота сломаны. Забор упал. Сад сохнет.", "Дарвоза бузилган. Боғ қуримоқда."),
    ("en", "ru", "Drink water. Stay at home.", "Пейте воду."),
    ("uz", "en", "Suv koʻp. Koʻprik yopiq. Kuting.", "Wait."),
    ("en", "ru", "Snow fell in the hills. Roads were closed. Schools too.", "В горах выпал снег."),
    ("ru", "en", "Дождь идёт. Река растёт. Люди ждут.", "Rain. People wait."),
    ("uz", "ru", "Bogʻ ochildi. Kirish bepul. Keling.", "Сад открыли."),
    (
        "en",
        "uz",
        (
            "The potters of the district sell their bowls through a shop, which a student built for "
            "them in the summer, and customers ask above all for blue glaze."
        ),
        "Kulollar kosa sotadi.",
    ),
    (
        "en",
        "ru",
        (
            "Engineers who inspected the tunnel found that water seeps through the lining, that the "
            "lights are old, and that the exits are blocked by building material."
        ),
        "Инженеры осмотрели туннель.",
    ),
]
NEAR = [
    ("en", "uz", "The hall is new. Entry is free.", "Zal yangi ochildi. Kirish bepul."),
    ("en", "ru", "The road is closed. Use the bridge.", "Дорога закрыта, поэтому поезжайте через мост."),
    ("en", "ru", "Mr. Brown came. He sat.", "Пришёл мистер Браун. Он сел."),
    ("en", "uz", "One sentence.", "Bitta gap."),
    ("en", "ru", "It costs 3.5 million. No more.", "Стоит 3,5 миллиона. Не больше."),
    ("en", "uz", "Wait! Go.", "Kuting! Boring."),
    ("ru", "en", "Это г. Ташкент. Тепло.", "This is Tashkent. It is warm."),
    ("en", "ru", "“Go!” he said. She left.", "«Иди!» — сказал он. Она ушла."),
    ("en", "ru", "A headline", "Заголовок"),
    ("en", "uz", "The U.S. team won. It rained.", "AQSH jamoasi yutdi. Yomgʻir yogʻdi."),
    ("en", "ru", "“Out of the water!” Tom Hill shouted.", "«Вон из воды!» — крикнул Том Хилл."),
    ("ru", "en", "Это MWP (англ. Member of Parliament).", "It is an MWP (Member of Parliament)."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []
