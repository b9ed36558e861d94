"""From where to where somebody goes."""

from __future__ import annotations

import pytest

from localize.language.journeys import journey, named_journey

JOURNEYS = [
    ("en", "A bus from Tashkent to Bukhara", "Tashkent", "Bukhara"),
    ("en", "A bus to Bukhara from the Tashkent station", "Tashkent", "Bukhara"),
    ("ru", "Из Ташкента в Бухару", "Ташкента", "Бухару"),
    ("ru", "В Бухару из Ташкента", "Ташкента", "Бухару"),
    ("uz", "Toshkentdan Buxoroga", "Toshkentdan", "Buxoroga"),
    ("uz", "Бухорога Тошкентдан", "Тошкентдан", "Бухорога"),
]
NONE = [
    ("en", "A bus from Tashkent"),
    ("en", "Tashkent and Bukhara"),
    ("en", "From Tashkent to Bukhara and Khiva"),
    ("ru", "В Бухаре и в Ташкенте"),
    ("uz", "Toshkentda va Buxoroda"),
    ("de", "From Tashkent to Bukhara"),
    ("en", "from home to work"),
]


@pytest.mark.parametrize(("language", "text", "origin", "aim"), JOURNEYS)
def test_both_ends_are_found(language: str, text: str, origin: str, aim: str) -> None:
    found = journey(text, language)
    assert found is not None
    assert (found.origin.word, found.aim.word) == (origin, aim)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_journey_between_two_places(language: str, text: str) -> None:
    assert journey(text, language) is None


def test_the_ends_are_the_same_in_all_languages() -> None:
    found = [journey(text, language) for language, text, _, _ in JOURNEYS]
    assert len({(one.origin.id, one.aim.id) for one in found if one}) == 1


NAMED = [
    ("en", "A letter from Anvar to Botir", "Anvar Botir", (0, 1)),
    ("ru", "Письмо Ботиру от Анвара к Ботиру", "Анвара Ботиру", None),
    ("ru", "Посылка от Анвара к Ботиру", "Анвара Ботиру", (0, 1)),
    ("uz", "Botirga Anvardan xat", "Botirga Anvardan", (1, 0)),
    ("en", "Anvar and Botir", "Anvar Botir", None),
    ("de", "from Anvar to Botir", "Anvar Botir", None),
]


@pytest.mark.parametrize(("language", "text", "names", "ends"), NAMED)
def test_names_are_the_ends_of_a_journey(
    language: str, text: str, names: str, ends: tuple[int, int] | None
) -> None:
    assert named_journey([(name, text.index(name)) for name in names.split()], text, language) == ends
