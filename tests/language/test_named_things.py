"""Days, months, currencies and measures in running text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language import named_things

ENGLISH, RUSSIAN = ("en", "Latn"), ("ru", "Cyrl")
UZBEK, CYRILLIC = ("uz", "Latn"), ("uz", "Cyrl")


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("on Friday morning", ENGLISH, "Friday"),
        ("в среду", RUSSIAN, "Wednesday"),
        ("yakshanba kuni", UZBEK, "Sunday"),
        ("чоршанба куни", CYRILLIC, "Wednesday"),
    ],
)
def test_days_are_known_in_their_cases(text: str, kind: tuple[str, str], day: str) -> None:
    assert named_things.weekdays(text, kind) == frozenset({day})


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("on 3 May", ENGLISH, {"May"}),
        ("from May, by March", ENGLISH, {"May", "March"}),
        ("as early as March, between May", ENGLISH, {"May", "March"}),
        ("in mid-May", ENGLISH, {"May"}),
        ("The fair was moved to May.", ENGLISH, {"May"}),
        ("from April to May", ENGLISH, {"April", "May"}),
        ("He spoke to May.", ENGLISH, set()),
        ("Theresa May, Robin May", ENGLISH, set()),
        ("it may march on", ENGLISH, set()),
        ("3 мая", RUSSIAN, {"May"}),
        ("маяк", RUSSIAN, set()),
        ("aprelda", UZBEK, {"April"}),
        ("12-sentabr", UZBEK, {"September"}),
    ],
)
def test_months_are_told_from_other_words(text: str, kind: tuple[str, str], named: set[str]) -> None:
    assert named_things.months(text, kind) == frozenset(named)


def test_an_unknown_language_is_not_judged() -> None:
    assert named_things.months("3 mai", ("de", "Latn")) is None
    assert named_things.weekdays("Montag", ("de", "Latn")) is None


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$5", "dollar"),
        ("5 долларов", "dollar"),
        ("5 ming soʻm", "soum"),
        ("5 сумов", "soum"),
        ("€7", "euro"),
    ],
)
def test_currencies_by_word_or_sign(text: str, currency: str) -> None:
    assert currency in named_things.currencies(text)


def test_measures_have_number_and_unit() -> None:
    assert named_things.measures("5 km and 2,5 kg") == {
        ("5", "length", "kilometre"),
        ("2.5", "mass", "kilogram"),
    }
    assert named_things.measures("5 км и 2,5 кг") == named_things.measures("5 km and 2.5 kg")
    assert named_things.measures("5 people") == frozenset()


_NUMBERED = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)[\s\u00a0\u202f-]?(?=[^\W\d_]|°)")


@given(
    st.lists(
        st.sampled_from(["5", "12", ".", ",", "km", "°", " ", "-", "_", "\u00a0", "\n"]) | st.characters()
    ).map("".join)
)
def test_a_number_is_one_that_nothing_stands_before(text: str) -> None:
    found = [match.span() for match in named_things._NUMBERED.finditer(text)]
    assert found == [match.span() for match in _NUMBERED.finditer(text)]
