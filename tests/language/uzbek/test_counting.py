"""Uzbek nouns beside numbers."""

from __future__ import annotations

import pytest

from localize.language.uzbek.counting import miscounted


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("Latn", "5 ta kitoblar"),
        ("Latn", "40 kitoblarni"),
        ("Latn", "beshta mashinalar"),
        ("Latn", "Ikkita uylardan"),
        ("Latn", "olti shifoxonalarga"),
        ("Cyrl", "Уч вазирлар"),
        ("Latn", "3-chi"),
        ("Latn", "4-nchi"),
        ("Cyrl", "16 та жамоалар"),
        ("Cyrl", "учта китоблар"),
        ("Cyrl", "2-чи"),
    ],
)
def test_it_has_no_plural(script: str, text: str) -> None:
    assert list(miscounted(f"{text} bor", script)) == [text]


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("Latn", "5 ta kitob, 5 dollar, 1990-yillarda, 80 yillar, 5 ta davlat rahbarlari"),
        ("Latn", "2024 saylovlar, Boeing 737 samolyotlari, 18 da, 10 ming, oʻn yilliklar"),
        ("Cyrl", "16 та жамоа, 5 доллар, 1990-йиллар, 2024 сайловлар"),
    ],
)
def test_it_is_right(script: str, text: str) -> None:
    assert list(miscounted(text, script)) == []
