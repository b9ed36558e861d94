"""Uzbek case endings behind their words."""

from __future__ import annotations

import pytest

from localize.language.uzbek.case_endings import misjoined


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("Latn", "qishloqga"),
        ("Latn", "Iroqgacha"),
        ("Latn", "xalqka"),
        ("Latn", "erkakga"),
        ("Latn", "xalq ga"),
        ("Latn", "AQSh ning"),
        ("Latn", "BMT da"),
        ("Latn", "BMT–da"),
        ("Latn", "BMT-ning"),
        ("Latn", "iyun dan"),
        ("Latn", "yigitka"),
        ("Latn", "Bozorka"),
        ("Latn", "Toshkenttan"),
        ("Latn", "kitobtagi"),
        ("Cyrl", "мактабка"),
        ("Cyrl", "Тошкенттан"),
        ("Cyrl", "қишлоқ қа"),
        ("Cyrl", "қишлоқга"),
        ("Cyrl", "эркакга"),
        ("Cyrl", "халқ ни"),
        ("Cyrl", "АҚШ нинг"),
        ("Cyrl", "БМТ—да"),
    ],
)
def test_it_is_not_joined_so(script: str, word: str) -> None:
    assert list(misjoined(f"{word} {'bordi' if script == 'Latn' else 'борди'}", script)) == [word]


@pytest.mark.parametrize(("script", "ending"), [("Latn", "ni"), ("Cyrl", "ни")])
def test_it_stands_right_behind_a_quotation(script: str, ending: str) -> None:
    assert list(misjoined(f"“Dinamo” {ending}.", script)) == [f"” {ending}"]
    assert list(misjoined(f"“Dinamo”{ending}.", script)) == []


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("Latn", "qishloqqa, erkakka, bogʻga, AQShning, BMTda, Facebookga"),
        ("Latn", "Leonardo da Vinchi, Vasko da Gama, 18:30 da, 5 ga, 12 ming ga maydon"),
        ("Latn", "bilib-da, USB-C ni"),
        ("Cyrl", "қишлоққа, эркакка, АҚШнинг, 12 минг га майдон, билиб-да"),
    ],
)
def test_it_is_joined_so(script: str, text: str) -> None:
    assert list(misjoined(text, script)) == []
