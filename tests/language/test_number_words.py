"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from localize.language.number_words import cardinals, number_words, said_numbers

ENGLISH, RUSSIAN = ("en", "Latn"), ("ru", "Cyrl")
UZBEK, CYRILLIC = ("uz", "Latn"), ("uz", "Cyrl")


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("two hundred and five", ENGLISH, 205),
        ("the twentieth", ENGLISH, 20),
        ("thirty-one", ENGLISH, 31),
        ("its price tripled", ENGLISH, 3),
        ("двести пять человек", RUSSIAN, 205),
        ("на четырёхстах участках", RUSSIAN, 400),
        ("пятнадцатого", RUSSIAN, 15),
        ("тысяча девятьсот восемьдесят", RUSSIAN, 1980),
        ("oʻttiz beshta", UZBEK, 35),
        ("ikki ming yigirma", UZBEK, 2020),
        ("ўттиз беш", CYRILLIC, 35),
    ],
)
def test_a_number_is_found_whole(text: str, kind: tuple[str, str], number: int) -> None:
    assert Decimal(number) in number_words(text, kind)


def test_no_number_is_found_where_none_is() -> None:
    assert number_words("the bridge opens", ENGLISH) == frozenset()
    assert number_words("мост открыт", RUSSIAN) == frozenset()
    assert number_words("two", ("de", "Latn")) == frozenset()
    assert number_words("kecha yuz berdi", ("uz", "Latn")) == frozenset()
    assert number_words("кеча юз тутди", ("uz", "Cyrl")) == frozenset()


def test_a_part_of_a_number_is_no_number() -> None:
    assert number_words("the twenty-first century", ENGLISH) == {Decimal(21), Decimal(100)}
    assert number_words("oʻn birta", UZBEK) == {Decimal(11)}


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("five or six dozen", ENGLISH, {5, 6, 12}),
        ("thousands and two", ENGLISH, {1000, 2}),
        ("пять-шесть", RUSSIAN, {5, 6}),
    ],
)
def test_numbers_beside_each_other_are_each_one(text: str, kind: tuple[str, str], numbers: set[int]) -> None:
    assert number_words(text, kind) >= {Decimal(number) for number in numbers}


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("thirty-two of five", ENGLISH, [("thirty-two", 32), ("five", 5)]),
        ("the first of several hundred", ENGLISH, []),
        ("сто двадцать домов", RUSSIAN, [("сто двадцать", 120)]),
        ("zwei", ("de", "Latn"), []),
        ("none", ENGLISH, []),
    ],
)
def test_cardinals_are_told_with_their_places(
    text: str, kind: tuple[str, str], found: list[tuple[str, int]]
) -> None:
    assert [(text[start:end], int(value)) for start, end, value in cardinals(text, kind)] == found


def test_several_hundred_are_no_number() -> None:
    assert said_numbers("several thousand came, few million stayed", ENGLISH) == ()


def test_thousands_and_a_number_beside_them_are_no_number() -> None:
    assert said_numbers("a choir of thousands and two soloists", ENGLISH) == ()


def test_dozens_are_counted() -> None:
    assert 36 in number_words("three dozen sheep", ENGLISH)
    assert 24 in number_words("две дюжины яиц", RUSSIAN)
