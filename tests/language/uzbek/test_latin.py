"""Cyrillic letters as Latin ones, by rule alone."""

from __future__ import annotations

import pytest

from localize.language.uzbek.latin import letters


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("ўзбек", "oʻzbek"),
        ("ғишт", "gʻisht"),
        ("исҳоқ", "isʼhoq"),
        ("ер", "yer"),
        ("поезд", "poyezd"),
        ("меъёрий", "meʼyoriy"),
        ("цирк", "sirk"),
        ("конституция", "konstitutsiya"),
        ("батальон", "batalyon"),
        ("и\u0306ил", "yil"),
    ],
)
def test_letters(cyrillic: str, latin: str) -> None:
    assert letters(cyrillic) == latin
