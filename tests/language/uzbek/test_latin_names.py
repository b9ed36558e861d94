"""Words that keep their Latin letters."""

from __future__ import annotations

import pytest

from localize.language.uzbek.latin_names import is_roman, names, phrases


@pytest.mark.parametrize(
    ("word", "following", "roman"),
    [
        ("XIV", " ", True),
        ("V", ".", False),
        ("V", " ", True),
        ("DXX", " ", False),
        ("MMXXV", " ", True),
        ("IIV", " ", False),
    ],
)
def test_roman_numerals(word: str, following: str, roman: bool) -> None:
    assert is_roman(word, following) is roman


def test_a_name_stays_with_any_ending_behind_it() -> None:
    kept = names(frozenset({"Kamelot"}), frozenset())
    assert kept.own
    assert kept.length("Kamelot") == kept.length("Kamelotda") == 7
    assert kept.length("Kamelotxyz") == 0
    assert kept.length("Google") == 6
    assert kept.length("Toshkent") == 0


def test_a_newsroom_may_convert_a_shipped_name() -> None:
    assert names(frozenset(), frozenset({"google"})).length("Google") == 0


def test_names_of_several_words_are_phrases() -> None:
    found = phrases(frozenset({"Red Kamelot", "Kamelot"}))
    assert "Red Kamelot" in found
    assert "Kamelot" not in found
