"""Sentences that are too many."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "A crane was seen.", "Turna koʻrildi. Olimlar uni yigirma yil oldin koʻrgan edi."),
    ("en", "ru", "Bread is sold here.", "Здесь продают хлеб. Эксперты одобряют это решение."),
    ("uz", "en", "Hayvonga ism berildi.", "The animal was named. People chose the name online."),
    ("en", "uz", "Rain fell.", "Yomgʻir yogʻdi. Bu juda yaxshi xabar boʻldi."),
    ("ru", "en", "Мост открыт.", "The bridge is open. Everybody is happy about it."),
    ("ru", "uz", "Мост открыт.", "Koʻprik ochildi. Hamma bundan juda xursand."),
    ("en", "ru", "Snow fell.", "Выпал снег. Дороги закрыты. Школы тоже."),
    ("uz", "ru", "Bozor yopildi.", "Рынок закрыли. Торговцы недовольны этим."),
    ("en", "uz_Cyrl", "Rain fell.", "Ёмғир ёғди. Бу жуда яхши хабар бўлди."),
    ("en", "ru", "The vote is over.", "Голосование окончено. Результаты объявят завтра."),
    (
        "ru",
        "en",
        "Цены на хлеб выросли.",
        "Bread prices have risen. Analysts expect a further increase in the spring.",
    ),
    ("uz", "ru", "Yangi park ochildi.", "Открылся новый парк. Горожане давно его ждали. Там много деревьев."),
    ("uz", "en", "Poyezd keldi.", "The train arrived. Passengers were happy to see it at last."),
    ("en", "ru", "The team won.", "Команда победила. Это была её первая победа в сезоне."),
]
NEAR = [
    ("uz", "en", "Hiqichoqning davosi hanuz topilmadi", "Cure for hiccups? Researchers are still looking"),
    ("en", "uz", "A crane was seen.", "Turna koʻrindi."),
    ("en", "ru", "Bread is sold here.", "Здесь продают хлеб."),
    ("en", "ru", "He came, sat and waited.", "Он пришёл. Сел и ждал."),
    ("en", "uz", "Rain fell. Good.", "Yomgʻir yogʻdi. Yaxshi."),
    ("en", "ru", "At 5 p.m.", "В 17 ч. 00 мин."),
    ("en", "ru", "Mr. A. Smith", "Г-н А. Смит"),
    ("ru", "en", "Да", "Yes"),
    ("en", "uz", "It rained and snowed.", "Yomgʻir yogʻdi. Qor ham yogʻdi."),
    ("en", "ru", "The vote is over.", "Голосование окончено."),
    ("en", "ru", "Wait", "Подождите"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("addition", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("addition", source, target, origin=origin, locale=locale) == []
