"""Letters that a language is not written with."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz_Cyrl", "The shield", "Щит"),
    ("en", "uz_Cyrl", "The market closed", "Бозор ёпылди"),
    ("en", "uz_Cyrl", "A fish", "Рыба"),
    ("en", "ru", "of brick", "из ғишта"),
    ("en", "ru", "the people", "халқ пришёл"),
    ("en", "ru", "the bird", "қуш"),
    ("en", "ru", "Hungary", "Венгрія"),
    ("en", "uz_Cyrl", "A pike", "Щука келди"),
    ("en", "ru", "a mountain", "тоғ"),
    ("en", "ru", "the air", "ҳаво"),
    ("en", "uz_Cyrl", "The city", "Шаҳар щит"),
    ("en", "uz_Cyrl", "Cheese", "Сыр дўкони"),
    ("en", "ru", "The house", "Дом ўстоял"),
    ("ru", "uz_Cyrl", "Рыба", "Балыққа"),
    ("uz", "ru", "Togʻ", "Гора Қоратоғ"),
    ("en", "uz", "Salt is cheap.", "Tuz arzon, şakar qimmat."),
    ("en", "uz", "Salt is cheap.", "Tuz arzon, bógʻda qimmat."),
    ("en", "uz", "Salt is cheap.", "Tuz arzon, gòzal."),
    ("en", "uz", "Salt is cheap.", "Tuz arzon, šakar qimmat."),
    ("en", "uz_Cyrl", "The show", "Көргазма очилди"),
    ("en", "uz_Cyrl", "The river", "Дарё күрінді"),
    ("en", "ru", "The day", "Ұзақ день"),
    ("en", "ru", "Rain is near.", "Скоро дъжд."),
    ("en", "ru", "The house", "Дом њега"),
    ("en", "uz_Cyrl", "The house", "Уй љуб"),
    ("ru", "en", "Соль дешёвая.", "Salt is cheap, şakar is not."),
    ("ru", "uz", "Соль дешёвая.", "Tuz arzon, cukr dražší."),
]
NEAR = [
    ("en", "uz_Cyrl", "The shield", "Қалқон"),
    ("ru", "en", "Кафе", "A café and a piñata"),
    ("ru", "en", "Объект съели", "They ate the object"),
    ("en", "ru", "They ate the object", "Съели объект"),
    ("en", "ru", "of brick", "из кирпича"),
    ("en", "ru", "The letter ў", "Буква ў"),
    ("en", "uz_Cyrl", "The letter ы", "ы ҳарфи"),
    ("ru", "uz_Cyrl", "Журнал Вымпел", "Вымпел журнали"),
    ("en", "uz", "The shield", "Qalqon"),
    ("uz_Cyrl", "ru", "Тоғ журнали", "Журнал «Тоғ»"),
    ("en", "kk", "A mountain", "тау қала"),
    ("en", "uz", "A hot pepper", "jalapeño qalampiri"),
    ("en", "uz", "Škoda cars", "Škoda avtomobillari"),
    ("en", "ru", "The ocean", "Океан"),
    ("en", "uz_Cyrl", "The ocean", "Уммон"),
    ("en", "uz_Cyrl", "Schyolkovo", "Шёлково"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("alphabet", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("alphabet", source, target, origin=origin, locale=locale) == []
