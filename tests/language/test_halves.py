"""Numbers with a half in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from localize.language.halves import halves, without_halves

ENGLISH, RUSSIAN, UZBEK = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn")


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("It took two and a half hours.", ENGLISH, ["2.5"]),
        ("a year and a half", ENGLISH, ["1.5"]),
        ("one and a half million", ENGLISH, ["1.5", "1500000"]),
        ("half a million trees", ENGLISH, ["500000"]),
        ("half a day", ENGLISH, []),
        ("the field and a half", ENGLISH, []),
        ("полтора года", RUSSIAN, ["1.5"]),
        ("полтора десятка фирм", RUSSIAN, ["1.5", "15"]),
        ("полутора тысяч", RUSSIAN, ["1.5", "1500"]),
        ("три с половиной часа", RUSSIAN, ["3.5"]),
        ("более полумиллиона", RUSSIAN, ["500000"]),
        ("политика", RUSSIAN, []),
        ("ikki yarim soat", UZBEK, ["2.5"]),
        ("soat toʻrt yarim", UZBEK, []),
        ("4 yarim", UZBEK, ["4.5"]),
        ("yarim milliarddan ortiq", UZBEK, ["500000000"]),
        ("yetti yarimda", UZBEK, []),
        ("yarim tunda", UZBEK, []),
        ("икки ярим соат", ("uz", "Cyrl"), ["2.5"]),
        ("anderthalb", ("de", "Latn"), []),
    ],
)
def test_a_half_is_found(text: str, kind: tuple[str, str], values: list[str]) -> None:
    found = [value for one in halves(text, kind) for value in one.values]
    assert sorted(found) == sorted(map(Decimal, values))


def test_of_a_half_no_other_number_is_left() -> None:
    text = "Two and a half of the three million, and half a million more."
    assert without_halves(text, ENGLISH) == ". of the three million, and .  more."
