"""Parts of a whole in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from localize.language.fractions import said_fractions, shares_of_people


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("Half of the harvest", ("en", "Latn"), [Fraction(1, 2)]),
        ("two-thirds of the seats", ("en", "Latn"), [Fraction(2, 3)]),
        ("a third bridge", ("en", "Latn"), []),
        ("at half past five", ("en", "Latn"), []),
        ("Три четверти домов", ("ru", "Cyrl"), [Fraction(3, 4)]),
        ("третья школа", ("ru", "Cyrl"), []),
        ("четверть часа", ("ru", "Cyrl"), []),
        ("hosilning uchdan biri", ("uz", "Latn"), [Fraction(1, 3)]),
        ("ҳосилнинг ярми", ("uz", "Cyrl"), [Fraction(1, 2)]),
        ("a fifth of the crop, by a tenth", ("en", "Latn"), [Fraction(1, 5), Fraction(1, 10)]),
        ("three-fifths", ("en", "Latn"), [Fraction(3, 5)]),
        ("one in four", ("en", "Latn"), [Fraction(1, 4)]),
        ("one in the street", ("en", "Latn"), []),
        ("третья часть", ("ru", "Cyrl"), [Fraction(1, 3)]),
        ("одна пятая", ("ru", "Cyrl"), [Fraction(1, 5)]),
        ("три пятых", ("ru", "Cyrl"), [Fraction(3, 5)]),
        ("в каждой пятой семье", ("ru", "Cyrl"), [Fraction(1, 5)]),
        ("каждый день", ("ru", "Cyrl"), []),
        ("одна из 3", ("ru", "Cyrl"), [Fraction(1, 3)]),
        ("beshdan uchi", ("uz", "Latn"), [Fraction(3, 5)]),
        ("har beshinchi xonadon", ("uz", "Latn"), [Fraction(1, 5)]),
        ("har toʻrt kishidan biri", ("uz", "Latn"), [Fraction(1, 4)]),
        ("oʻndan ortiq", ("uz", "Latn"), []),
        ("ҳар учинчи", ("uz", "Cyrl"), [Fraction(1, 3)]),
        ("die Hälfte", ("de", "Latn"), []),
    ],
)
def test_a_part_is_named_for_certain(text: str, kind: tuple[str, str], parts: list[Fraction]) -> None:
    assert [part for _, part in said_fractions(text, kind)] == parts


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("eight in ten", ("en", "Latn"), [Fraction(4, 5)]),
        ("7 out of every 10", ("en", "Latn"), [Fraction(7, 10)]),
        ("ten in two", ("en", "Latn"), []),
        ("born in May", ("en", "Latn"), []),
        ("четверо из пяти", ("ru", "Cyrl"), [Fraction(4, 5)]),
        ("семь из каждых десяти", ("ru", "Cyrl"), [Fraction(7, 10)]),
        ("oʻntadan sakkiztasi", ("uz", "Latn"), [Fraction(4, 5)]),
        ("10 nafardan 9 nafari", ("uz", "Latn"), [Fraction(9, 10)]),
        ("ўнтадан саккизтаси", ("uz", "Cyrl"), [Fraction(4, 5)]),
        ("acht von zehn", ("de", "Latn"), []),
    ],
)
def test_shares_of_people_are_counted_out(text: str, kind: tuple[str, str], parts: list[Fraction]) -> None:
    assert [part for _, part in shares_of_people(text, kind)] == parts
