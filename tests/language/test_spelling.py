from __future__ import annotations

import pytest

from localize.language.spelling import folded, skeleton


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  O‘ZBEKISTON\u00a0\t ", "o'zbekiston"),
        ("Taʼlim gʻalaba g`isht t´", "ta'lim g'alaba g'isht t'"),
        ("Ёлка", "елка"),
        ("e\u0301", "\u00e9"),
        ("северо‑восток – м∕с", "северо-восток - м/с"),
        ("℃ ㎧", "°c m/s"),
        ("STRASSE straße", "strasse strasse"),
        ("\ud800\x00", "\ud800\x00"),
        ("", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_letters_that_look_alike_are_one() -> None:
    assert skeleton("м/с") == skeleton("м/c") != skeleton("m/s")
    assert skeleton("В") == skeleton("B")
    assert skeleton("СЕВЕР") == skeleton("CEBEP")
    assert skeleton("Ю") != skeleton("IO")
