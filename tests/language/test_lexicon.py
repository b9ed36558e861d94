"""What words of the news mean in three languages."""

from __future__ import annotations

import re

import pytest

from localize.language.lexicon import meaning, speaks
from localize.package_data import package_text

EN, RU, UZ, CYRL = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")
LINES = [
    line for line in package_text("localize.language", "lexicon.txt").splitlines() if line[:1] != "#" and line
]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("hospitals", EN), ("больницы", RU)),
        (("hospital", EN), ("shifoxonada", UZ)),
        (("shifoxonada", UZ), ("шифохонада", CYRL)),
        (("чёрного", RU), ("qora", UZ)),
        (("черного", RU), ("black", EN)),
        (("oʻqituvchilar", UZ), ("ўқитувчилар", CYRL)),
        (("school", EN), ("школа", RU)),
    ],
)
def test_words_of_one_meaning(one: tuple[str, tuple[str, str]], two: tuple[str, tuple[str, str]]) -> None:
    first, second = meaning(*one), meaning(*two)
    assert first is not None
    assert second is not None
    assert first.lines & second.lines


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("water", EN), ("водитель", RU)),
        (("car", EN), ("карта", RU)),
        (("city", EN), ("гора", RU)),
        (("earth", EN), ("землетрясение", RU)),
    ],
)
def test_the_longest_beginning_counts(
    one: tuple[str, tuple[str, str]], two: tuple[str, tuple[str, str]]
) -> None:
    first, second = meaning(*one), meaning(*two)
    assert first is not None
    assert second is not None
    assert not first.lines & second.lines


def test_what_is_not_listed_means_nothing() -> None:
    assert meaning("care", EN) is None
    assert meaning("x", EN) is None
    assert not speaks(("kk", "Cyrl"))


def test_what_most_texts_speak_of_is_common() -> None:
    said, hospital = meaning("said", EN), meaning("hospital", EN)
    assert said is not None
    assert hospital is not None
    assert (said.common, hospital.common) == (True, False)


def test_each_line_has_words_of_three_languages_in_their_letters() -> None:
    assert len(LINES) > 600
    for line in LINES:
        english, russian, uzbek = line.removeprefix("+ ").split("|")
        assert re.fullmatch(r"(?: ?[a-zé-]+\.?)+ ?", english), line
        assert re.fullmatch(r"(?: ?[а-яё-]+\.?)+ ?", russian), line
        assert re.fullmatch(r"(?: ?[a-zʻʼ-]+\.?)+ ?", uzbek), line
