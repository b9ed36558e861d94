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
    ("ru", "uz", "Завод выпустил 3400 тракторов.", "Zavod 4300 ta traktor ishlab chiqardi."),
    ("uz", "ru", "Maktabda 560 oʻquvchi bor.", "В школе 650 учеников."),
    ("uz", "en", "Jami 7 ta qishloq suvsiz qoldi.", "A total of 17 villages were left without water."),
    ("en", "ru", "Turnout was 61.5 percent.", "Явка составила 65,1 процента."),
    ("en", "uz", "The tower is 120 metres tall.", "Minoraning balandligi 102 metr."),
    ("en", "ru", "Three of the five bridges are closed.", "Закрыты три из шести мостов."),
    ("ru", "en", "В поезде было восемь вагонов.", "The train had nine carriages."),
    ("en", "uz", "Twelve children were rescued.", "Yigirma bola qutqarildi."),
    ("uz", "ru", "Uch kishi halok boʻldi.", "Погибли четыре человека."),
    ("en", "uz_Cyrl", "The road is 80 km long.", "Йўлнинг узунлиги 18 км."),
    ("ru", "en", "Осталось 2/3 запаса.", "1/3 of the stock is left."),
    ("uz", "en", "Hosil ikki baravar oshdi.", "The harvest tripled."),
    ("ru", "uz", "Счёт 2:1 в пользу гостей.", "Hisob 1:2, mehmonlar foydasiga."),
    ("ru", "en", "Бюджет — 5 млрд рублей.", "The budget is 5 million roubles."),
    ("uz", "ru", "Aholi 3 million kishi.", "Население — 3 тысячи человек."),
    ("en", "uz", "A loan of $700 million", "700 ming dollarlik kredit"),
    ("en", "ru", "A $2 trillion market", "Рынок на 2 миллиарда долларов"),
    ("en", "uz_Cyrl", "Some 15 thousand fans came.", "15 миллионга яқин мухлис келди."),
    ("en", "ru", "Two million trees were planted.", "Посадили две тысячи деревьев."),
    ("en", "ru", "The train leaves at 6:15 pm.", "Поезд отправляется в 6:15."),
    ("ru", "uz", "Начало в 19:30.", "Boshlanishi soat 9:30 da."),
    ("uz", "en", "Majlis soat 14:00 da boshlanadi.", "The meeting starts at 4 pm."),
    ("en", "uz", "Doors open at 7 pm.", "Eshiklar soat 17:00 da ochiladi."),
]
NEAR = [
    (
        "ru",
        "uz",
        "Школу открыли в 1950 году, а музей — на 10 лет позже.",
        "Maktab 1950-yilda, muzey esa undan oʻn yil keyin ochilgan.",
    ),
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
    ("ru", "uz", "Завод выпустил 3,4 тыс. тракторов.", "Zavod 3400 ta traktor ishlab chiqardi."),
    ("en", "ru", "A third of the houses", "1/3 домов"),
    ("en", "uz", "Twelve children", "12 bola"),
    ("en", "ru", "At half past five", "В 5:30"),
    ("ru", "en", "Пятиэтажный дом", "A five-storey house"),
    ("en", "ru", "The 5th floor", "Пятый этаж"),
    ("en", "uz", "Both teams", "Ikkala jamoa"),
    ("en", "ru", "A dozen eggs", "12 яиц"),
    ("uz", "en", "Bir yarim million", "1.5 million"),
    ("en", "ru", "One and a half million", "1,5 миллиона"),
    ("en", "uz", "COVID-19 and T-34", "COVID-19 va T-34"),
    ("en", "ru", "World War II", "Вторая мировая война"),
    ("en", "uz", "Ramses II", "Ramzes II"),
    ("en", "ru", "The top 10", "Лучшая десятка"),
    ("ru", "uz", "В 2-3 раза", "2–3 baravar"),
    ("en", "ru", "24/7", "Круглосуточно"),
    ("en", "uz", "At noon", "Soat 12:00 da"),
    ("ru", "en", "В полдень", "At 12 noon"),
    ("en", "ru", "at quarter past six", "в 6:15"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, origin=origin, locale=locale) == []
