"""Numbers, times and abbreviations as another language writes them."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The dam cost 1,250,000.5 dollars.", "Плотина стоила 1,250,000.5 доллара.", "1,250,000.5"),
    ("en", "ru", "The dam cost 1,250,000 dollars.", "Плотина стоила 1.250.000 долларов.", "1.250.000"),
    ("en", "ru", "There are 1,250 steps.", "Там 1,250 ступеней.", "1,250"),
    ("en", "uz", "Inflation was 9.4%.", "Inflyatsiya 9.4% boʻldi.", "9.4"),
    ("en", "uz_Cyrl", "About 3.5 million came.", "3.5 миллионга яқин киши келди.", "3.5"),
    ("en", "ru", "It costs $3.50.", "Это стоит $3.50.", "3.50"),
    ("ru", "en", "Рост составил 9,4%.", "Growth was 9,4%.", "9,4"),
    ("en", "ru", "Doors open at 5 p.m.", "Двери открываются в 5 p.m.", "5 p.m."),
    ("en", "uz", "It starts at 7:30 PM.", "Oʻyin 7:30 PM da boshlanadi.", "7:30 PM"),
    ("en", "ru", "Signed on 12/25/2024.", "Подписано 12/25/2024.", "12/25/2024"),
    ("en", "ru", "Mr Karimov left.", "Mr Каримов ушёл.", "Mr"),
    ("en", "uz", "It rose 8 per cent.", "8 per cent oshdi.", "per cent"),
    ("en", "uz", "The head, i.e. the doctor, left.", "Rahbar, i.e. shifokor, ketdi.", "i.e."),
    ("en", "uz", "GDP rose.", "GDP oʻsdi.", "GDP"),
    ("en", "ru", "The EU agreed.", "В EU согласились.", "EU"),
    ("ru", "uz_Cyrl", "Завод дал 12 млн руб., т. е. больше.", "Завод 12 млн руб. берди.", "руб."),
    ("en", "ru", "School No. 7 is open.", "Школа No. 7 открыта.", "No."),
    ("en", "ru", "School No. 7 is open.", "Школа # 7 открыта.", "#"),
    ("en", "ru", "A school (No. 7) is open.", "Школа (No. 7) открыта.", "No."),
    ("en", "ru", "School No. 7 is open.", "Школа №. 7 открыта.", "№."),
    ("en", "ru", "Inflation was 8%.", "Инфляция была %8.", "%8"),
    ("en", "uz", "Inflation was 8%.", "Inflyatsiya %8 edi.", "%8"),
    ("ru", "uz_Cyrl", "Он вырос в 1950 г.", "У 1950 г. ўсган.", "г."),
    ("en", "ru", "The road is 30 km long.", "Длина дороги 30 km.", "30 km"),
    ("en", "uz", "The road is 30 km long.", "Yoʻl uzunligi 30 км.", "30 км"),
    ("en", "uz_Cyrl", "The bag weighs 5 kg.", "Қоп 5 kg келади.", "5 kg"),
    ("ru", "en", "Ветер 20 м/с.", "Winds of 20 м/с.", "20 м/с"),
    ("en", "uz", "It is 30 °C.", "Harorat 30 °С.", "°С"),
]
NEAR = [
    ("en", "ru", "The road is 30 km long at 30 °C.", "Длина дороги 30 км при 30 °С и 30 °C, 5 GB."),
    ("en", "uz", "The road is 30 km long.", "Yoʻl uzunligi 30 km, 5 kg."),
    ("en", "ru", "He bought Chanel No. 5.", "Он купил Chanel No. 5 за 8%."),
    ("en", "ru", "#1 of 3", "#1 из 3"),
    ("en", "ru", "Version 2.1 is out on section 3.4.", "Вышла версия 2.1 с разделом 3.4."),
    ("en", "ru", "It costs 3.50 and 1,250,000.", "Стоит 3,50 и 1 250 000."),
    ("ru", "uz", "Рост 12,500 тонны.", "Oʻsish 12,500 tonna."),
    ("en", "ru", "The match ended at 19.30.", "Матч закончился в 19.30."),
    ("ru", "en", "Комнаты 4,5 и 6.", "Rooms 4, 5 and 6."),
    ("en", "ru", "He won the US Open.", "Он выиграл US Open."),
    ("en", "uz", "He won the US Open.", "U US Open turnirida yutdi."),
    ("en", "ru", "GDP rose.", "ВВП (GDP) вырос."),
    ("en", "ru", "“Mr Bean” is on.", "Идёт «Mr Bean»."),
    ("en", "ru", "“Mr Bean” is on.", "Идёт „Mr Bean“."),
    ("en", "ru", "It is 5 am to most of us.", "Я есть (am) глагол."),
    ("en", "ru", "On 12/10/2024", "12/10/2024"),
    ("uz_Cyrl", "ru", "1950 йилда туғилган.", "Родился в 1950 г."),
    ("en", "de", "It is 9.4%.", "Es sind 9.4%."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target", "form"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str, form: str) -> None:
    said = told("foreign-forms", source, target, origin=origin, locale=locale)
    assert said == [f"writes «{form}» as another language does"]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("foreign-forms", source, target, origin=origin, locale=locale) == []
