from __future__ import annotations

import pytest
from tests.memory.shelves import EN, EN_RU, RU, UZ

from localize.memory.number_repair import repaired
from localize.model.memory import NumberMark, Pair

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("asked", "source", "target", "expected"),
    [
        ("7 fires", "5 fires", "5 пожаров", "7 пожаров"),
        ("3.5 tonnes", "2.5 tonnes", "2,5 тонны", "3,5 тонны"),
        ("in 2026", "in 2025", "в 2025 году", "в 2026 году"),
        ("12,000 homes", "9,500 homes", "9500 домов", f"12{NBSP}000 домов"),
        ("at 18:45", "at 17:30", "в 17:30", "в 18:45"),
        ("3 of 9", "2 of 3", "2 из 3", "3 из 9"),
        ("5 of 5", "3 of 5", "3 из 5", "5 из 5"),
    ],
)
def test_a_number_is_put_right_as_its_language_writes_it(
    asked: str, source: str, target: str, expected: str
) -> None:
    text, marks = repaired(asked, source, target, EN_RU)
    assert text == expected
    assert all(mark.put_right for mark in marks)


@pytest.mark.parametrize(
    ("asked", "source", "target"),
    [
        ("7 fires", "5 fires", "пять пожаров"),
        ("7 fires", "5 fires", "5 пожаров, 5 домов"),
        ("7 fires", "5 fires", "15 пожаров"),
        ("7 fires", "5 fires", "1,5 пожара"),
        ("5 and 7", "5 and 5", "5 и 6"),
    ],
)
def test_what_is_not_clear_stays_and_is_marked(asked: str, source: str, target: str) -> None:
    text, marks = repaired(asked, source, target, EN_RU)
    assert text == target
    assert [mark.put_right for mark in marks] == [False]


def test_where_there_are_more_numbers_none_is_touched() -> None:
    assert repaired("5 of 9 fires", "5 fires", "5 пожаров", EN_RU) == (
        "5 пожаров",
        (NumberMark("", "9", put_right=False),),
    )
    assert repaired("fires", "5 fires", "5 пожаров", EN_RU) == (
        "5 пожаров",
        (NumberMark("5", "", put_right=False),),
    )


def test_equal_numbers_are_no_difference() -> None:
    assert repaired("5 big fires", "5 fires", "5 пожаров", EN_RU) == ("5 пожаров", ())


def test_signs_follow_the_direction() -> None:
    assert repaired("13 400 домов", "12 500 домов", "12,500 homes", Pair(RU, EN))[0] == "13,400 homes"
    assert repaired("8 uy", "9 uy", "9 домов", Pair(UZ, RU))[0] == "8 домов"
