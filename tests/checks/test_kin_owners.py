"""Whose kin a text tells of."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.checks.kin_owners import owner
from localize.checks.name_words import name_words

TRUE = [
    ("ru", "en", "Брат Анны дружит с Диной.", "Dina's brother is friends with Anna."),
    ("uz", "ru", "Olimning ukasi Rustam bilan oʻqigan.", "Брат Рустама учился с Олимом."),
    ("en", "uz_Cyrl", "Anna's sister works with Dina.", "Динанинг синглиси Анна билан ишлайди."),
    ("en", "ru", "The wife of Rustam knows Timur.", "Жена Тимура знает Рустама."),
]
NEAR = [
    ("ru", "en", "Брат Анны дружит с Диной.", "Dina is friends with Anna's brother."),
    ("en", "ru", "Anna's brother and Dina's sister met.", "Встретились сестра Дины и брат Анны."),
    ("en", "uz", "Anna's brother knows Dina.", "Annaning akasi Dinani taniydi."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_kin_of_another_one_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, locale=locale, origin=origin) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_kin_of_the_same_one_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, locale=locale, origin=origin) == []


def test_the_owner_is_told_where_there_is_one_of_two() -> None:
    for text, found in (
        ("Anna's aunt saw Dina.", 1),
        ("Anna saw the aunt of Dina.", 2),
        ("Anna saw Dina.", 0),
    ):
        assert owner(name_words(text), text, "en") == found
    assert owner(name_words("Anna's aunt"), "Anna's aunt", "en") == 0
    assert owner(name_words("Anna und Dina"), "Anna und Dina", "de") == 0
