"""Parts of a whole in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from localize.language.fractions import said_fractions


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
        ("die Hälfte", ("de", "Latn"), []),
    ],
)
def test_a_part_is_named_for_certain(text: str, kind: tuple[str, str], parts: list[Fraction]) -> None:
    assert [part for _, part in said_fractions(text, kind)] == parts
