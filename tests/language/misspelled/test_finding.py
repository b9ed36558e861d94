"""Misspelled words and phrases of a text."""

from __future__ import annotations

import re

import pytest

from localize.language.misspelled import KINDS, MISSPELLED_CLUE, misspelled
from localize.package_data import package_text

TRUE = [
    ("ru", "Cyrl", "прокуротура, экскурсавод", ["прокуротура", "экскурсавод"]),
    ("ru", "Cyrl", "они неявились и боятся жаловатся", ["неявились", "жаловатся", "боятся жаловатся"]),
    ("ru", "Cyrl", "Прзидент уехал", ["Прзидент"]),
    ("ru", "Cyrl", "наш презиидент", ["презиидент"]),
    ("ru", "Cyrl", "двое преиздентов", ["преиздентов"]),
    ("ru", "Cyrl", "Кто то ждёт", ["Кто то"]),
    ("ru", "Cyrl", "тысячи лет и пол-года", ["пол-года"]),
    ("ru", "Cyrl", "в течении недели", ["в течении"]),
    ("ru", "Cyrl", "для того что бы жить", ["для того что бы"]),
    ("ru", "Cyrl", "На улице открываеться кафе", ["открываеться"]),
    ("ru", "Cyrl", "разпилить, безпечный", ["разпилить", "безпечный"]),
    ("ru", "Cyrl", "он неможет, нефинансируованый", ["неможет"]),
    ("uz", "Latn", "hukumt va sentiyabrda", ["hukumt", "sentiyabrda"]),
    ("uz", "Latn", "koʻprigi, koʻgrazma", ["koʻgrazma"]),
    ("uz", "Latn", "kim dir ketyapdi", ["ketyapdi", "kim dir"]),
    ("uz", "Cyrl", "ким дир кетяпди", ["кетяпди", "ким дир"]),
    ("uz", "Cyrl", "ҳукумт, ҳечким", ["ҳукумт", "ҳечким"]),
    ("en", "Latn", "It could of been the seperate hosptal", ["could of been", "seperate", "hosptal"]),
]
NEAR = [
    ("ru", "Cyrl", "ненавидит, недооценивает, негодует, нездоровится, неслась, недостаёт, некогда, несутся"),
    ("ru", "Cyrl", "Президент — не преданный. Министр, министры"),
    ("ru", "Cyrl", "АГЕНСТВО www.агенство.рф агенство@пример.рф"),
    ("ru", "Cyrl", "кто-то, что то и дело; в течении реки; разок, возка, диагност"),
    ("uz", "Latn", "ahli, ishtirokida, shahri, sportida, taʼlim, mudofaa, sentabr, sentyabr, byudjet"),
    ("uz", "Cyrl", "сентябрь, бюджет, жаҳон, аҳли"),
    ("en", "Latn", "thought, county, committee, ministry, a matter of being"),
]


@pytest.mark.parametrize(("language", "script", "text", "words"), TRUE)
def test_misspelled(language: str, script: str, text: str, words: list[str]) -> None:
    assert sorted(misspelled(text, (language, script))) == sorted(words)
    assert any(map(MISSPELLED_CLUE.search, text.split(" ")))


@pytest.mark.parametrize(("language", "script", "text"), NEAR)
def test_well_spelled(language: str, script: str, text: str) -> None:
    assert list(misspelled(text, (language, script))) == []


@pytest.mark.parametrize("language", sorted({language for language, _ in KINDS}))
def test_each_line_of_phrases_has_words_and_an_expression(language: str) -> None:
    lines = package_text("localize.language.misspelled", f"{language}.txt").partition("[phrases]\n")[2]
    for line in lines.splitlines():
        trigger, bar, pattern = line.partition(" | ")
        assert bar
        assert trigger.replace("*", "").replace(" ", "").replace("-", "").replace("ʻ", "").isalpha()
        re.compile(pattern)
