"""Numbers of two that news counts beside each other."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Three people were killed and nine injured.", "Девять человек погибли и трое пострадали."),
    (
        "en",
        "uz",
        "The crash killed 4 and injured 12.",
        "Halokatda 12 kishi halok boʻldi, 4 kishi jarohatlandi.",
    ),
    ("ru", "en", "Пришли пять мужчин и семь женщин.", "Seven men and five women came."),
    ("uz", "ru", "6 oʻgʻil va 8 qiz tanlandi.", "Отобрали 8 мальчиков и 6 девочек."),
]
NEAR = [
    ("en", "ru", "Nine people were hurt and three died.", "Трое погибли, девять получили травмы."),
    (
        "en",
        "uz",
        "The crash killed three and injured nine.",
        "Uch kishi halok boʻldi, toʻqqizi jarohatlandi.",
    ),
    ("en", "ru", "In 2019 the blast killed 4 and injured 12.", "В 2019 году погибли 4 человека, ранены 12."),
    ("en", "ru", "3 and 9 people died and were hurt.", "Пострадали и погибли 9 и 3 человека соответственно."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_exchanged_counts_are_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, locale=locale, origin=origin) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_the_same_counts_are_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("numbers", source, target, locale=locale, origin=origin) == []
