"""The apostrophes of Latin Uzbek."""

from __future__ import annotations

from tests.checks.texts import told


def test_apostrophes_are_looked_at_in_latin_uzbek_alone() -> None:
    assert told("apostrophes", "Children", "Bolalar o'yini, sanʼat, oʻyin") == [
        "wrong apostrophes in «o'yini»"
    ]
    assert told("apostrophes", "Children", "Bolalar oʻyini, sanʼat") == []
    assert told("apostrophes", "Children", "o'yin", locale="uz_Cyrl") == []
    assert told("apostrophes", "Children", "o'yin", locale="en") == []
