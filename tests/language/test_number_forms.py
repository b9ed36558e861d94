"""The forms that numerals take."""

from __future__ import annotations

import re

import pytest

from localize.language.number_forms import CERTAIN, SPANS, compound
from localize.language.number_words import number_words, said_numbers


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("двадцатипятилетний", 25),
        ("пятидесятитрёхлетнего", 53),
        ("двухэтажный", 2),
        ("одиннадцатиметровый", 11),
        ("тридцатилетие", 30),
        ("девяностолетняя", 90),
        ("летний", None),
        ("пятиться", None),
    ],
)
def test_a_compound_says_its_number(word: str, number: int | None) -> None:
    assert compound(word) == number


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("the twenty-first century", ("en", "Latn"), -21),
        ("a hundred and twenty", ("en", "Latn"), 120),
        ("forty-one", ("en", "Latn"), 41),
        ("сто двадцать пять", ("ru", "Cyrl"), 125),
        ("тридцать седьмой", ("ru", "Cyrl"), -37),
        ("сорок одна", ("ru", "Cyrl"), 41),
        ("oʻn yettita", ("uz", "Latn"), 17),
        ("oʻn bitta", ("uz", "Latn"), 11),
        ("yigirma beshinchi", ("uz", "Latn"), -25),
        ("олтмиш саккиз", ("uz", "Cyrl"), 68),
    ],
)
def test_a_row_of_words_says_one_number(text: str, kind: tuple[str, str], number: int) -> None:
    assert [said for _, said in said_numbers(text, kind)] == [number]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("uchdan ikki", ("uz", "Latn")),
        ("birinchidan", ("uz", "Latn")),
        ("oltin yuzi", ("uz", "Latn")),
        ("семью", ("ru", "Cyrl")),
        ("двадцатые годы", ("ru", "Cyrl")),
        ("dozens of", ("en", "Latn")),
    ],
)
def test_what_may_be_something_else_says_none_for_certain(text: str, kind: tuple[str, str]) -> None:
    assert said_numbers(text, kind) == ()


def test_a_market_is_no_half() -> None:
    assert number_words("Yarmarkada", ("uz", "Latn")) == frozenset()


def test_a_century_counts_no_number_beside_it() -> None:
    assert SPANS.fullmatch("century")
    assert not SPANS.fullmatch("hundred")


def test_both_scripts_of_uzbek_have_the_same_numbers() -> None:
    assert CERTAIN["uz", "Latn"].keys() == CERTAIN["uz", "Cyrl"].keys()
    for forms in CERTAIN["uz", "Cyrl"].values():
        assert not re.search("[a-vxyz]", forms.replace("\\w", ""))
