"""The only name of a short sentence."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Brackley won the cup.", "Кубок выиграл Данстер."),
    ("en", "ru", "Hartwell resigned on Monday.", "В понедельник Колдуэлл подал в отставку."),
    ("ru", "en", "Лагутин опоздал на рейс.", "Morozov missed the flight."),
    ("uz", "en", "Yulduz maktabni tugatdi.", "Gulnora finished school."),
    ("ru", "uz", "Пелевина не пришла.", "Sorokina kelmadi."),
]
NEAR = [
    ("en", "ru", "Brackley won the cup.", "Кубок выиграл «Бракли»."),
    ("en", "ru", "The captain apologised.", "Самойлов извинился."),
    ("ru", "uz", "Корова пропала.", "Sigir yoʻqoldi."),
    ("ru", "uz", "Основа заложена.", "Asos qoʻyildi."),
    ("en", "uz", "Sailors apologised.", "Dengizchilar uzr soʻradi."),
    ("ru", "uz", "Вход бесплатный.", "Kirish bepul."),
    ("en", "uz", "09:05 Sirens again over the port.", "09:05. Port uzra yana sirenalar yangradi."),
    ("en", "uz", "Keldibek apologised.", "Keldibek kechirim soʻradi."),
    ("en", "ru", "Brackley won the cup after a long season and many lost games.", "Кубок выиграл Данстер."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_another_name_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, locale=locale, origin=origin) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_what_is_no_other_name_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, locale=locale, origin=origin) == []
