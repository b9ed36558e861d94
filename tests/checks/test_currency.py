"""Currencies."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The ring cost 700 pounds.", "Кольцо стоило 700 евро."),
    ("ru", "en", "Штраф 2 тысячи фунтов.", "A fine of 2,000 dollars."),
    ("en", "uz", "The ring cost 700 euros.", "Uzuk 700 funt turdi."),
    ("ru", "uz", "Проезд подорожал до 40 сомов.", "Yoʻl haqi 40 soʻmga koʻtarildi."),
    ("en", "ru", "The watch sold for 900 francs.", "Часы продали за 900 крон."),
    ("uz", "en", "50 manat", "50 dinars"),
    (
        "en",
        "uz",
        "Tickets cost $5 for adults and $2 for children.",
        "Kattalar uchun chipta 5 yevro, bolalar uchun 2 dollar.",
    ),
    ("ru", "en", "Взнос составит 40 евро, залог — 15 евро.", "The fee is 40 euros, the deposit $15."),
    ("en", "uz", "25 euros", "25 dollar"),
    ("en", "ru", "25 euros", "25 долларов"),
    ("uz", "en", "15 000 soʻm", "$15,000"),
    ("en", "uz", "Cut to $5", "5 yevroga tushdi"),
    ("ru", "en", "100 рублей", "100 dollars"),
    ("ru", "uz", "100 рублей", "100 soʻm"),
    ("en", "ru", "£20 million", "20 млн евро"),
    ("en", "ru", "5 yuan", "5 иен"),
    ("en", "uz", "€3", "3 dollar"),
    ("ru", "en", "10 тенге", "10 roubles"),
    ("en", "ru", "It costs $40.", "Это стоит 40 евро."),
    ("ru", "uz", "Билет стоит 900 рублей.", "Chipta 900 soʻm turadi."),
    ("uz", "en", "Narxi 5 ming soʻm.", "It costs 5 thousand dollars."),
    ("en", "uz", "A fine of 20 euros", "20 dollar jarima"),
    ("en", "uz_Cyrl", "It costs £12.", "У 12 доллар туради."),
    ("en", "ru", "The yuan fell.", "Иена упала."),
]
NEAR = [
    ("en", "ru", "The ring cost 700 pounds.", "Кольцо стоило 700 фунтов (900 долларов)."),
    ("en", "uz", "The bear weighed 700 pounds.", "Ayiq 318 kg keldi."),
    ("en", "ru", "Twenty pounds of rice cost 9 dollars.", "20 фунтов риса стоят 9 долларов."),
    ("ru", "uz", "Проезд подорожал до 40 сомов.", "Yoʻl haqi 40 somga koʻtarildi."),
    ("ru", "en", "Поймали сома.", "They caught a catfish."),
    ("en", "ru", "900 Swedish kronor", "900 шведских крон"),
    ("en", "ru", "A ticket costs $5.", "Билет стоит 5 долларов (около 60 000 сумов)."),
    ("en", "uz", "It costs 40 euros.", "Narxi 40 yevro (520 ming soʻm)."),
    ("en", "uz", "25 euros", "25 yevro"),
    ("en", "ru", "Cut to $5", "Снизили до 5 $"),
    ("uz", "en", "15 000 soʻm", "15,000 soums"),
    ("ru", "en", "100 рублей", "100 roubles"),
    ("en", "ru", "$5 (60,000 soums)", "5 долларов (60 000 сумов)"),
    ("en", "ru", "Money", "Деньги"),
    ("en", "uz", "$5", "5 dollar"),
    ("en", "ru", "£20", "20 фунтов стерлингов"),
    ("en", "ru", "He paid.", "Он заплатил 5 рублей."),
    ("uz", "ru", "10 tenge", "10 тенге"),
    ("en", "uz", "The dollar", "Dollar"),
    ("en", "ru", "He paid 5 bucks.", "Он заплатил 5 долларов."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("currency", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("currency", source, target, origin=origin, locale=locale) == []
