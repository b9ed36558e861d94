"""One word from script to script."""

from __future__ import annotations

import pytest

from localize.language.uzbek.latin_names import names
from localize.language.uzbek.words import LONGEST_REMEMBERED, plain_words, word_converter

KEPT = names(frozenset({"Kamelot"}), frozenset())
TO_CYRILLIC = word_converter("Cyrl", frozenset({("marjon", "маржонь")}), KEPT)
TO_LATIN = word_converter("Latn", frozenset(), names(frozenset(), frozenset()))


@pytest.mark.parametrize(
    ("word", "converted", "sure"),
    [
        ("Toshkent", "Тошкент", True),
        ("SHavkat", "Шавкат", True),
        ("marjon", "маржонь", True),
        ("Kamelotda", "Kamelotда", True),
        ("kelmasidan", "келмасидан", True),
        ("oʻquvchi", "ўқувчи", True),
    ],
)
def test_into_cyrillic(word: str, converted: str, sure: bool) -> None:
    assert TO_CYRILLIC(word) == (converted, sure)


def test_what_is_a_guess_is_said() -> None:
    assert TO_CYRILLIC("BKTda")[1] is False


@pytest.mark.parametrize(
    ("word", "converted"), [("Тошкент", "Toshkent"), ("ўқувчи", "oʻquvchi"), ("маъюс", "maʼyus")]
)
def test_into_latin(word: str, converted: str) -> None:
    assert TO_LATIN(word) == (converted, True)


@pytest.mark.parametrize("word", ["Toshkent", "marjon", "Kamelotda", "kelmasidan"])
def test_a_word_that_is_sure_is_the_same_wherever_it_stands(word: str) -> None:
    plain = plain_words("Cyrl", frozenset({("marjon", "маржонь")}), KEPT)
    assert plain(word) == TO_CYRILLIC(word)[0]


@pytest.mark.parametrize("word", ["AQSH", "I", "bog'", "BKTda", "a" * (LONGEST_REMEMBERED + 1)])
def test_a_word_whose_neighbours_count_or_that_is_a_guess_has_no_plain_form(word: str) -> None:
    assert plain_words("Cyrl", frozenset(), names(frozenset(), frozenset()))(word) is None


def test_into_latin_no_neighbours_count() -> None:
    assert plain_words("Latn", frozenset(), names(frozenset(), frozenset()))("ЎЗБЕК") == TO_LATIN("ЎЗБЕК")[0]
