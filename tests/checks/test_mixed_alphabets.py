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


def test_a_latin_letter_alone_stands_for_no_cyrillic_word() -> None:
    said = told("mixed-alphabets", "The farmer and his son went.", "Фермер c сыном ушёл.", locale="ru")
    assert said == ["mixes Latin and Cyrillic letters: «c»"]
    assert told("mixed-alphabets", "There is no water.", "B колодце нет воды.", locale="ru")
    assert told("mixed-alphabets", "Group B plays.", "Группа B играет. B группе трое.", locale="ru") == []
    assert told("mixed-alphabets", "There is no water.", "План B колодца.", locale="ru") == []
