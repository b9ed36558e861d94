"""Words in capitals: which of them nobody has listed."""

from __future__ import annotations

import pytest

from localize.language.uzbek.acronyms import is_unknown_acronym


@pytest.mark.parametrize("word", ["XQZ", "BKTda", "GTRning"])
def test_what_cannot_be_said_is_an_acronym(word: str) -> None:
    assert is_unknown_acronym(word)


@pytest.mark.parametrize("word", ["DXX", "AQSH", "TOSHKENT", "Toshkent", "BMTga", "a"])
def test_what_is_listed_or_a_word_is_not(word: str) -> None:
    assert not is_unknown_acronym(word)
