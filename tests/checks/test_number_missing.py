"""Numbers that were left out."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("ru", "uz", "Пришли 17 человек, 5 из них дети.", "17 kishi keldi, orasida bolalar bor."),
    ("en", "ru", "The match ended 3:1 in Termez.", "Матч завершился в Термезе."),
    ("en", "uz", "She is 31 and lives in Nukus.", "U Nukusda yashaydi."),
    ("uz", "ru", "2025-yil 3-may kuni maktab yopildi.", "В мае школу закрыли."),
    ("en", "ru", "Rain on 30 May 2025 in Osh", "Дождь в Оше"),
    ("ru", "en", "Рейс 714 отменили.", "The flight was cancelled."),
    ("uz", "en", "Chipta 45 ming soʻm turadi.", "The ticket is expensive."),
    ("en", "uz", "Wind of 20 metres per second", "Kuchli shamol"),
    ("en", "uz_Cyrl", "In 1974 the bridge was built.", "Кўприк қурилган."),
    ("ru", "uz", "Скидка 15 % до 1 июня", "Iyungacha chegirma"),
    ("ru", "en", "Дом № 7 снесли.", "The house was pulled down."),
    ("en", "ru", "Add 2 tablespoons of oil.", "Добавьте столовую ложку масла."),
    ("en", "ru", "Take bus 1 to the lake.", "Езжайте на автобусе до озера."),
]
NEAR = [
    ("en", "ru", "Kit married Rose Leslie, also 31.", "Кит женился на своей ровеснице Роуз Лесли."),
    ("uz", "ru", "Kit 31 yoshli Rozga uylandi.", "Кит женился на ровеснице Роуз."),
    ("ru", "en", "17 человек, 5 из них дети", "Seventeen people, five of them children"),
    ("en", "ru", "It erupted 183 times in 24 hours.", "За сутки было 183 выброса."),
    ("en", "uz", "It erupted 183 times in 24 hours.", "Bir kunda 183 marta otildi."),
    ("uz", "ru", "Jasad 1 soatdan keyin topildi.", "Тело нашли час спустя."),
    ("uz", "en", "10 yil davom etgan bahs", "A dispute of decades"),
    ("en", "ru", "It is 80 degrees in Austin.", "В Остине 27 градусов тепла."),
    ("en", "ru", "The 19th century", "XIX век"),
    ("en", "uz", "It was 5 km away.", "U 5 km narida edi."),
    ("en", "ru", "5 miles away", "В 8 километрах"),
    ("uz", "ru", "2 ta hamshira", "Две медсестры"),
    ("en", "ru", "A hall for 48 hours", "Зал на двое суток"),
    ("en", "ru", "Add 1 tablespoon of oil.", "Добавьте столовую ложку масла."),
    ("uz", "ru", "1 choy qoshiq shakar soling.", "Положите чайную ложку сахара."),
    ("ru", "en", "Нужен 1 стакан риса.", "You need a glass of rice."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-missing", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-missing", source, target, origin=origin, locale=locale) == []
