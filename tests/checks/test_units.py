"""Units of measure."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "Gusts of 18 metres per second.", "Shamol soatiga 18 metrga yetadi."),
    ("ru", "uz_Cyrl", "Скорость — 90 км/ч.", "Секундига 90 километр тезлик."),
    ("uz", "ru", "Soatiga 90 km tezlik", "Скорость 90 м/с"),
    ("en", "ru", "They poured 40 cubic metres of concrete.", "Залили 40 квадратных метров бетона."),
    ("ru", "uz", "Комната — 18 квадратных метров.", "Xona 18 kub metr."),
    ("en", "ru", "The surgery lasted three hours.", "Операция длилась три минуты."),
    ("ru", "en", "Ребёнок весил пять килограммов.", "The baby weighed five pounds."),
    ("uz", "ru", "Qamoq muddati olti oy etib belgilandi.", "Срок составил шесть лет."),
    ("en", "ru", "It took 3 hours.", "Это заняло три дня."),
    ("ru", "uz", "Дом площадью 80 кв. м сгорел.", "Maydoni 80 gektar boʻlgan uy yonib ketdi."),
    ("en", "uz", "14 kg", "14 gramm"),
    ("uz", "en", "3 litr sut", "3 gallons of milk"),
    ("ru", "en", "80 тонн", "80 kilos"),
    ("en", "ru", "5 km", "5 м"),
    ("en", "ru", "9 kWh", "9 МВт·ч"),
    ("en", "uz", "20 hectares", "20 akr"),
    ("en", "ru", "30 minutes", "30 часов"),
    ("en", "uz", "10 cm", "10 metr"),
    ("ru", "uz", "2 мл", "2 l"),
    ("en", "ru", "7 days", "7 недель"),
    ("ru", "uz", "Яма глубиной 6 метров", "6 kilometr chuqurlikdagi oʻra"),
    ("en", "ru", "A 5 km race", "Забег на 5 м"),
    ("uz", "en", "30 daqiqa kutdik.", "We waited 30 hours."),
    ("en", "uz", "20 hectares of wheat", "20 sotix bugʻdoy"),
    ("en", "ru", "12 days", "12 часов"),
]
NEAR = [
    ("ru", "en", "Выпадет 7–10 см, местами 25 см.", "Rainfall of 3 to 4 inches, up to 10 inches."),
    ("en", "uz", "Gusts of 18 metres per second.", "Shamol sekundiga 18 metrga yetadi."),
    ("uz", "en", "Soatiga 90 km tezlik", "A speed of 90 km per hour"),
    ("en", "uz_Cyrl", "It ran at 90 km/h.", "Соатига 90 километр тезликда юрди."),
    ("en", "uz", "Price per hour: 5 soums", "Soatiga 5 soʻm"),
    ("en", "ru", "They poured 40 cubic metres of concrete.", "Залили 40 кубометров бетона."),
    ("ru", "uz", "Бассейн на 25 м³.", "25 kub metrli hovuz."),
    ("en", "uz", "A tank of 3 cubic metres holds 3,000 litres.", "3 kubometrli idishga 3000 litr sigʻadi."),
    ("en", "ru", "The surgery lasted three hours.", "Операция длилась три часа."),
    ("ru", "uz", "Двадцать пять дней", "25 kun"),
    ("en", "ru", "Two seconds, two firsts", "Два первых места и две секунды"),
    ("uz", "en", "Uch kishi ikki soat kutdi.", "Three people waited two hours."),
    ("ru", "uz", "Дом площадью 80 м² сгорел.", "Maydoni 80 kv. metr boʻlgan uy yonib ketdi."),
    ("en", "ru", "A plot of 12 square kilometres", "Участок в 12 кв. км"),
    ("en", "uz", "14 kg", "14 kg"),
    ("en", "ru", "14 kg", "14 килограммов"),
    ("uz", "en", "3 litr", "3 litres"),
    ("en", "ru", "9 kWh", "9 кВт·ч"),
    ("en", "ru", "5 miles", "8 км"),
    ("en", "uz", "20 hectares", "20 gektar"),
    ("en", "ru", "30 minutes", "30 минут"),
    ("en", "ru", "A kilo", "Килограмм"),
    ("en", "ru", "5 m and 5 km", "5 м и 5 км"),
    ("en", "ru", "12 men", "12 мужчин"),
    ("en", "ru", "3 to 6 inches, up to 10 inches", "7–10 см, местами до 25 см"),
    ("en", "uz", "From 5 to 10 miles", "8–16 km, baʼzan 10 km"),
    ("en", "ru", "60 minutes", "1 час"),
    ("en", "ru", "A 26-mile race", "Забег на 42 км"),
    ("en", "uz", "6 feet tall", "Boʻyi 183 sm"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("units", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("units", source, target, origin=origin, locale=locale) == []
