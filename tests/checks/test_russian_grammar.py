"""Prepositions and commas of Russian, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The train leaves as the schedule says.", "Согласно расписания поезд ушёл."),
    ("en", "ru", "The goods come from Kazakhstan.", "Товары везут из Казахстан."),
    ("en", "ru", "She said that the river rose.", "Она сказала что река поднялась."),
    ("en", "ru", "The house where he lived burned down.", "Старый дом в котором он жил, сгорел."),
]
NEAR = [
    ("en", "ru", "The train leaves as the schedule says.", "Согласно расписанию поезд ушёл."),
    ("en", "ru", "The goods come from Kazakhstan.", "Товары везут из Казахстана."),
    ("en", "ru", "She said that the river rose.", "Она сказала, что река поднялась."),
    ("en", "uz_Cyrl", "It came from Kazakhstan.", "Из Казахстан деб ёзилган."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("russian-grammar", source, target, locale=locale, origin=origin)


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("russian-grammar", source, target, locale=locale, origin=origin) == []


def test_each_is_named() -> None:
    assert told("russian-grammar", "A report", "Из Казахстан сказали что уедут.", locale="ru") == [
        "has «Из Казахстан», where the preposition takes another form",
        "lacks the comma of a clause in «сказали что»",
    ]
