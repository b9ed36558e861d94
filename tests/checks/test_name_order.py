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
