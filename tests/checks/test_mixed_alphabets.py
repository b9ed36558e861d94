"""Words of both alphabets."""

from __future__ import annotations

from tests.checks.texts import told


def test_mixed_alphabets() -> None:
    check = "mixed-alphabets"
    assert told(check, "The city", "Гoрoдской рынок") == ["mixes Latin and Cyrillic letters: «Гoрoдской»"]
    assert told(check, "The city", "Город, Facebookда, SMSка, IT-рынок, COVID-19", locale="ru") == []
    assert told(check, "xакер", "xакер") == []
    assert told(check, "Six", "aб aв aг aд aж aз") == [
        "mixes Latin and Cyrillic letters: «aб», «aв», «aг», «aд», «aж» and 1 more"
    ]


def test_a_capital_that_looks_alike_is_a_slip() -> None:
    assert told("mixed-alphabets", "Moscow", "Mосква и Cамарканд") == [
        "mixes Latin and Cyrillic letters: «Mосква», «Cамарканд»"
    ]


def test_a_text_in_latin_script_has_no_cyrillic_endings() -> None:
    assert told("mixed-alphabets", "The wheel broke.", "Gʻildiraк sindi.") != []
    assert told("mixed-alphabets", "On Facebook", "Facebookда") != []
    assert told("mixed-alphabets", "On Facebook", "Facebookда", locale="uz_Cyrl") == []
