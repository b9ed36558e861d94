"""What the source denies."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "They were not warned.", "Ular ogohlantirilgan."),
    ("en", "ru", "Nobody was hurt.", "Пострадали люди."),
    ("en", "uz", "He cannot pay.", "U toʻlay oladi."),
    ("en", "ru", "There was no snow.", "Был снег."),
    ("en", "ru", "It no longer works.", "Она работает."),
    ("ru", "en", "Он не пришёл.", "He came."),
    ("ru", "uz", "Никто не видел.", "Hamma koʻrdi."),
    ("uz", "en", "U kelmadi.", "He came."),
    ("uz", "ru", "Hech kim koʻrmadi.", "Все видели."),
    ("en", "uz_Cyrl", "He did not come.", "У келди."),
]
NEAR = [
    ("en", "uz", "They were not warned.", "Ular ogohlantirilmagan."),
    ("en", "ru", "Nobody was hurt.", "Никто не пострадал."),
    ("en", "uz", "He cannot pay.", "U toʻlay olmaydi."),
    ("en", "ru", "It no longer works.", "Она больше не работает."),
    ("en", "ru", "It no longer works.", "Она перестала работать."),
    ("en", "ru", "He was not happy.", "Он был несчастлив."),
    ("en", "ru", "Not only he came.", "Пришёл и он."),
    ("en", "uz", "He is not here.", "U yoʻq."),
    ("en", "ru", "Isn't it cold?", "Холодно?"),
    ("en", "uz", "There was no snow.", "Qor yogʻmadi."),
    ("uz", "ru", "Bu bizning omadimiz.", "Нам повезло."),
    ("ru", "en", "Они не хотят выглядеть глупо.", "They are worried about looking silly."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("negation", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("negation", source, target, origin=origin, locale=locale) == []
