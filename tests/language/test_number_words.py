"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from localize.language.number_words import number_words

ENGLISH, RUSSIAN = ("en", "Latn"), ("ru", "Cyrl")
UZBEK, CYRILLIC = ("uz", "Latn"), ("uz", "Cyrl")


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("two hundred and five", ENGLISH, 205),
        ("the twentieth", ENGLISH, 20),
        ("thirty-one", ENGLISH, 31),
        ("its price tripled", ENGLISH, 3),
        ("двести пять человек", RUSSIAN, 205),
        ("на четырёхстах участках", RUSSIAN, 400),
        ("пятнадцатого", RUSSIAN, 15),
        ("тысяча девятьсот восемьдесят", RUSSIAN, 1980),
        ("oʻttiz beshta", UZBEK, 35),
        ("ikki ming yigirma", UZBEK, 2020),
        ("ўттиз беш", CYRILLIC, 35),
    ],
)
def test_a_number_is_found_whole(text: str, kind: tuple[str, str], number: int) -> None:
    assert Decimal(number) in number_words(text, kind)


def test_no_number_is_found_where_none_is() -> None:
    assert number_words("the bridge opens", ENGLISH) == frozenset()
    assert number_words("мост открыт", RUSSIAN) == frozenset()
    assert number_words("two", ("de", "Latn")) == frozenset()
