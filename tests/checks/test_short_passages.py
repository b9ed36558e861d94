"""Passages of one or two words."""

from __future__ import annotations

import pytest

from localize.checks.short_passages import copied_word, is_passage, lone_word
from localize.model import Locale

RU, UZ, EN, UZ_CYRL = ("ru", "Cyrl"), ("uz", "Latn"), ("en", "Latn"), ("uz", "Cyrl")


@pytest.mark.parametrize(
    ("words", "kind", "known", "found"),
    [
        ("Hokim приехал bugun", UZ, "", "приехал"),
        ("Москва shahri", UZ, "", "Москва"),
        ("The paper хлеб is old", EN, "The paper хлеб", ""),
        ("ЗРУ 345", UZ, "", ""),
        ("10 кг olma", UZ, "", ""),
        ("дорогу taʼmirlandi", RU, "", "taʼmirlandi"),
        ("дорога toʻsildi", UZ_CYRL, "", "toʻsildi"),
        ("клуб Toʻlqin", RU, "", ""),
        ("дорога closed", RU, "", ""),
        ("шаҳар", UZ_CYRL, "", ""),
    ],
)
def test_a_word_alone(words: str, kind: tuple[str, str], known: str, found: str) -> None:
    assert lone_word(words.split(), kind, known) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Магазины yopildi", "yopildi"),
        ("Сайт internet", ""),
        ("Магазины Yopildi", ""),
        ("Магазины keldi", ""),
        ("Магазины ketib", ""),
    ],
)
def test_an_uzbek_word_of_the_source(words: str, found: str) -> None:
    assert copied_word(words.split(), frozenset({"yopildi", "internet", "Yopildi", "uy"})) == found


@pytest.mark.parametrize(
    ("pair", "origin", "kind", "copied"),
    [
        ("omborlar toʻldi", "uz", RU, True),
        ("omborlar toʻldi", "en", RU, False),
        ("narx tushdi", "uz", RU, True),
        ("haydovchilar xursand", "uz", RU, True),
        ("banklar yopiq", "uz", EN, True),
        ("склады заполнены", "ru", UZ_CYRL, True),
        ("was closed", "en", UZ, True),
        ("the mayor", "en", RU, False),
    ],
)
def test_two_words_are_a_passage(pair: str, origin: str, kind: tuple[str, str], *, copied: bool) -> None:
    assert is_passage(pair.split(), Locale.parse(origin), kind, copied=copied)


@pytest.mark.parametrize(
    ("pair", "origin", "kind", "copied"),
    [
        ("fast food", "en", UZ, True),
        ("open source", "uz", RU, True),
        ("status quo", "uz", RU, True),
        ("big data", "en", RU, True),
        ("the mayor", "uz", EN, False),
        ("narx tushdi", "en", RU, False),
        ("haydovchilar xursand", "en", RU, False),
        ("banklar yopiq", "ru", UZ, False),
        ("склады заполнены", "uz", RU, False),
    ],
)
def test_two_words_are_borrowed(pair: str, origin: str, kind: tuple[str, str], *, copied: bool) -> None:
    assert not is_passage(pair.split(), Locale.parse(origin), kind, copied=copied)
