"""The evidence is of one alphabet, and names no word for two languages."""

from __future__ import annotations

import unicodedata

import pytest

from localize.language.detection import evidence

LATIN = (evidence.ENGLISH_WORDS, evidence.UZBEK_WORDS)
CYRILLIC = (evidence.RUSSIAN_WORDS, evidence.UZBEK_CYRILLIC_WORDS)


@pytest.mark.parametrize(("script", "pair"), [("LATIN", LATIN), ("CYRILLIC", CYRILLIC)])
def test_words_are_of_one_alphabet(script: str, pair: tuple[str, str]) -> None:
    letters = {letter for words in pair for letter in words if letter.isalpha() and letter != "\u02bb"}
    assert letters
    assert {letter for letter in letters if not unicodedata.name(letter).startswith(script)} == set()


@pytest.mark.parametrize("pair", [LATIN, CYRILLIC])
def test_no_word_speaks_for_both_languages(pair: tuple[str, str]) -> None:
    first, second = (frozenset(words.split()) for words in pair)
    assert len(first) > 50
    assert len(second) > 50
    assert first & second - frozenset(evidence.SHARED_WORDS.split()) == frozenset()
