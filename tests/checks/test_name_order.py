"""Names that have changed places."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "Gold went to Malika, silver to Zarina.", "Oltin Zarinaga, kumush Malikaga nasib etdi."),
    ("en", "ru", "Gold went to Malika, silver to Zarina.", "Золото досталось Зарине, серебро — Малике."),
    ("uz", "ru", "Bobur 2 ta, Jasur 3 ta gol urdi.", "Жасур забил 2 гола, а Бобур — 3."),
    ("en", "uz", "Rustam lent the car to Olim.", "Olim mashinani Rustamga berdi."),
    ("ru", "uz", "Анвар — 5, Дильшод — 7.", "Dilshod 5, Anvar 7 ball oldi."),
    ("en", "uz", "We gave Nodir 4 and Farhod 6 apples.", "Farhodga 4 ta, Nodirga 6 ta olma berdik."),
    ("uz", "en", "Birinchi Nargiza, ikkinchi Dilnoza.", "Dilnoza came first, Nargiza second."),
    ("ru", "en", "Золото у Тимура, серебро у Марата.", "Gold for Marat, silver for Timur."),
    ("en", "ru", "Then Nodir got 4, Farhod 6.", "Тогда Фарход получил 4, Нодир 6."),
    ("en", "uz", "A letter from Sobir to Karim", "Karimdan Sobirga xat"),
    ("en", "ru", "First was Aziz, second Bekzod.", "Первым был Бекзод, вторым — Азиз."),
    ("ru", "en", "Анна продала дом Марине.", "Marina sold the house to Anna."),
    ("en", "uz", "Laylo beat Nigora 6:2.", "Nigora Layloni 6:2 hisobida yutdi."),
    ("en", "ru", "Uzbekistan beat Iran 2:1.", "Иран обыграл Узбекистан 2:1."),
    ("ru", "uz", "Золото у Ивана, серебро у Петра.", "Oltin Pyotrda, kumush Ivanda."),
    ("uz", "ru", "Alisher 12 ball, Botir 9 ball oldi.", "Ботир получил 12 баллов, Алишер — 9."),
]
NEAR = [
    (
        "en",
        "uz",
        "Charles and Camilla wave, 6 May 2023",
        "Charlz va Kamilla, 2023-yil 6-may",
    ),
    (
        "en",
        "uz",
        "Bahor are top with 28 points from 11 games, two clear of Dengiz.",
        "Bahor 11 oʻyinda 28 ochko toʻplab, birinchi oʻrinda bormoqda; Dengizdan ikki ochko oldinda.",
    ),
    (
        "uz",
        "en",
        "Lola “Bahor” ustidan “Dengiz” jamoasiga 2-0 gʻalaba keltirdi",
        "Lola gives Dengiz a 2-0 win over Bahor",
    ),
    ("en", "uz", "Gold went to Malika, silver to Zarina.", "Oltin Malikaga, kumush Zarinaga nasib etdi."),
    ("uz", "ru", "Bobur 2 ta, Jasur 3 ta gol urdi.", "Жасур забил 3 гола, а Бобур — 2."),
    ("en", "uz", "Rustam lent the car to Olim.", "Rustam mashinani Olimga berdi."),
    ("en", "ru", "Rustam lent the car to Olim.", "Машину Олиму одолжил Рустам."),
    ("en", "ru", "Nodir and Farhod came.", "Пришли Фарход и Нодир."),
    ("ru", "uz", "Анвар — 5, Дильшод — 7.", "Anvar 5, Dilshod 7 ball oldi."),
    ("en", "ru", "Nodir won.", "Нодир победил."),
    ("en", "ru", "It rained.", "Шёл дождь."),
    ("en", "uz", "Nodir, 4, and Farhod, 6", "Nodir 4, Farhod 6 yoshda"),
    ("uz", "en", "Birinchi Nargiza, ikkinchi Lola.", "Nargiza came first, Lola second."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) == []


CHANGED = [
    ("en", "ru", "Karim defeated Farid in the third round.", "Фарид победил Карима в третьем раунде."),
    ("en", "ru", "Karim defeated Farid in the third round.", "Карима победил Фарид в третьем раунде."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Farid Karimni uchinchi raundda yengdi."),
    ("ru", "en", "Зафар сменил Бахтиёра на посту тренера.", "Bakhtiyor replaced Zafar as coach."),
    ("ru", "uz", "Автобус из Навои в Гулистан опоздал.", "Gulistondan Navoiyga boradigan avtobus kechikdi."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The bus from Gulistan to Navoi was late."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "Газопровод протянули из Ташкента в Бухару."),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline was laid from Tashkent to Bukhara.",
    ),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Balxdan Termizga yoʻl oldi."),
    ("ru", "en", "Марина поблагодарила Дениса за помощь.", "Denis thanked Marina for the help."),
    ("ru", "uz", "Марина поблагодарила Дениса за помощь.", "Denis Marinaga yordami uchun rahmat aytdi."),
    ("en", "uz_Cyrl", "Aziz thanked Nodir.", "Нодир Азизга раҳмат айтди."),
]
KEPT = [
    ("en", "ru", "Karim defeated Farid in the third round.", "Карим победил Фарида в третьем раунде."),
    ("en", "ru", "Karim defeated Farid in the third round.", "Фарида в третьем раунде победил Карим."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Karim Faridni uchinchi raundda yengdi."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Faridni uchinchi raundda Karim yengdi."),
    ("ru", "en", "Зафар сменил Бахтиёра на посту тренера.", "Zafar replaced Bakhtiyor as coach."),
    ("ru", "uz", "Зафар сменил Бахтиёра на посту тренера.", "Zafar Baxtiyorning oʻrniga murabbiy boʻldi."),
    ("ru", "uz", "Автобус из Навои в Гулистан опоздал.", "Navoiydan Gulistonga boradigan avtobus kechikdi."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The bus from Navoi to Gulistan was late."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The Navoi–Gulistan bus was late."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "Газопровод протянули из Бухары в Ташкент."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "В Ташкент из Бухары протянули газопровод."),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline was laid from Bukhara to Tashkent.",
    ),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline to Tashkent was laid from Bukhara.",
    ),
    ("en", "ru", "The caravan went from Termez to Balkh.", "Караван шёл из Термеза в Балх."),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Termizdan Balxga yoʻl oldi."),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Balxga Termizdan yoʻl oldi."),
    ("uz", "ru", "Sherzod Otabekka qarz berdi.", "Шерзод дал в долг Отабеку."),
    ("uz", "ru", "Sherzod Otabekka qarz berdi.", "Шерзод одолжил денег Отабеку."),
    ("uz", "en", "Sherzod Otabekni maqtadi.", "Sherzod praised Otabek."),
    ("uz", "en", "Sherzod Otabekni maqtadi.", "Otabek was praised by Sherzod."),
    ("ru", "en", "Марина поблагодарила Дениса за помощь.", "Marina thanked Denis for his help."),
    ("ru", "uz", "Марина поблагодарила Дениса за помощь.", "Marina Denisga yordami uchun rahmat aytdi."),
    ("en", "uz_Cyrl", "Aziz thanked Nodir.", "Азиз Нодирга раҳмат айтди."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), CHANGED)
def test_who_does_it_and_the_way_are_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), KEPT)
def test_the_same_in_another_order_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) == []
