"""A converted word has the case of the original."""

from __future__ import annotations

import pytest

from localize.language.uzbek.casing import recased

LETTERS = {
    "sh": "ш",
    "ch": "ч",
    "yo": "ё",
    "a": "а",
    "v": "в",
    "k": "к",
    "t": "т",
    "q": "қ",
    "u": "у",
    "b": "б",
    "o": "о",
    "d": "д",
}


def _cyrillic(word: str) -> str:
    for latin, cyrillic in LETTERS.items():
        word = word.replace(latin, cyrillic)
    return word


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("shavkat", "шавкат"),
        ("Shavkat", "Шавкат"),
        ("SHavkat", "Шавкат"),
        ("SHAVKAT", "ШАВКАТ"),
        ("YOqub", "Ёқуб"),
        ("AQSHda", "АҚШда"),
        ("A", "А"),
    ],
)
def test_case_follows(word: str, written: str) -> None:
    assert recased(word, _cyrillic, is_ending=lambda rest: rest == "da") == written
