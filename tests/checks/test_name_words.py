"""Words of a text that are names, by their capitals."""

from __future__ import annotations

import pytest

from localize.checks import name_words
from localize.model import Locale

EN, UZ = Locale("en"), Locale("uz")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Karimov met Umarova in Nukus.", ["Yesterday", "Karimov", "Umarova", "Nukus"]),
        ("The President of the Central Bank", []),
        ("BBC and NATO", []),
        ("in Sharipov’s house", ["Sharipov"]),
        ("в Самарканде", ["Самарканде"]),
        ("Every Word Of This Headline Begins Large", []),
    ],
)
def test_common_words_acronyms_and_headlines_are_none(text: str, names: list[str]) -> None:
    assert [word.text for word in name_words.name_words(text)] == names


def test_the_first_word_of_a_sentence_is_known_as_such() -> None:
    first, second = name_words.name_words("Karimov saw Umarova.")
    assert (first.first, second.first) == (True, False)


def test_first_and_last_name_stand_together() -> None:
    text = "Yesterday we saw Nodira Salimova there"
    (pair,) = name_words.full_names(name_words.name_words(text)[-2:], text, EN)
    assert [word.text for word in pair] == ["Nodira", "Salimova"]


def test_an_uzbek_word_with_its_case_belongs_to_no_next_name() -> None:
    text = "kecha Samarqandda Karimov keldi"
    samarqand, karimov = name_words.name_words(text)
    assert name_words.is_place(samarqand, UZ)
    assert not name_words.is_place(samarqand, EN)
    assert name_words.neighbours(karimov, text, UZ)[0] == ""
    assert name_words.neighbours(karimov, text, EN)[0] == "Samarqandda"


def test_acronyms_and_words() -> None:
    assert name_words.acronyms("BBC СПИДом Bank") == {"BBC", "СПИДом"}
    assert name_words.words("it's oʻn, 5") == ("it's", "oʻn")
