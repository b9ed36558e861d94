"""Two languages of one alphabet, word by word."""

from __future__ import annotations

import pytest

from localize.language.detection.model import LetterMarks, weigh_cyrillic, weigh_latin

MARKS = LetterMarks(
    words={"and": 5, "va": -5}, beginnings={"oʻ": -2}, endings={"ing": 2, "g": -1}, inner={"wh": 1}
)


@pytest.mark.parametrize(
    ("word", "weight"),
    [("and", 5), ("va", -5), ("going", 2), ("dog", -1), ("oʻzing", 0), ("awhing", 3), ("xx", 0), ("", 0)],
)
def test_a_known_word_stands_for_itself_and_others_for_their_letters(word: str, weight: int) -> None:
    assert MARKS.weigh(word) == weight


def test_no_word_outvotes_a_sentence() -> None:
    loud = LetterMarks({}, {}, {}, {"a": 4, "b": 4, "c": 4})
    assert loud.weigh("abc") == 7
    assert LetterMarks({}, {}, {}, {"a": -4, "b": -4}).weigh("ab") == -7


@pytest.mark.parametrize(("word", "sign"), [("the", 1), ("which", 1), ("uchun", -1), ("boʻlgan", -1)])
def test_latin_words(word: str, sign: int) -> None:
    assert weigh_latin(word) * sign > 0


@pytest.mark.parametrize(("word", "sign"), [("который", 1), ("это", 1), ("учун", -1), ("ҳақида", -1)])
def test_cyrillic_words(word: str, sign: int) -> None:
    assert weigh_cyrillic(word) * sign > 0
