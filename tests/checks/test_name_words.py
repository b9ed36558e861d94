"""Words of a text that are names, by their capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.checks import name_words


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
    (pair,) = name_words.full_names(name_words.name_words(text)[-2:], text, "en")
    assert [word.text for word in pair] == ["Nodira", "Salimova"]


def test_an_uzbek_word_with_its_case_belongs_to_no_next_name() -> None:
    text = "kecha Samarqandda Karimov keldi"
    samarqand, karimov = name_words.name_words(text)
    assert name_words.is_place(samarqand, "uz")
    assert not name_words.is_place(samarqand, "en")
    assert name_words.neighbours(karimov, text, "uz")[0] == ""
    assert name_words.neighbours(karimov, text, "en")[0] == "Samarqandda"


def test_acronyms_and_words() -> None:
    assert name_words.acronyms("BBC СПИДом Bank") == {"BBC", "СПИДом"}
    assert name_words.words("it's oʻn, 5") == ("it's", "oʻn")


_PIECES = [
    "Anvar",
    "iPhone",
    "o'Brien",
    "O'Brien",
    "d’Arc",
    "É",
    "éa",
    "Ўз",
    "БМТ",
    "ǅ",
    "’",
    "'A",
    "5",
    "_B",
    "ʻ",
    "x",
]


@given(st.lists(st.sampled_from([*_PIECES, " ", " ", ". ", "\n", "-", "«"])).map("".join) | st.text())
def test_words_with_a_capital_are_found_without_looking_at_the_others(text: str) -> None:
    found = [match.span() for match in name_words._CAPITALISED.finditer(text) if match[0][0].isupper()]
    assert found == [match.span() for match in name_words._WORD.finditer(text) if match[0][0].isupper()]
    for start, _ in found:
        begins = name_words._STARTS.search(text[max(start - 4, 0) : start]) is not None
        assert name_words._begins(text, start) == begins


def test_a_name_may_begin_as_a_month_or_a_day_does() -> None:
    text = "Marta va Jumayev martda, Juma kuni Мартин с Мартой в Марте"
    assert [one.text for one in name_words.name_words(text)] == ["Marta", "Jumayev", "Мартин", "Мартой"]


def test_a_name_with_an_apostrophe_is_whole_beside_another() -> None:
    text = "Toʻra Murodov keldi."
    assert name_words.neighbours(name_words.name_words(text)[1], text, "uz") == ("Toʻra", "")
