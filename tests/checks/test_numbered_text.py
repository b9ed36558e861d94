"""A text whose numbers are compared."""

from __future__ import annotations

from decimal import Decimal

import pytest

from localize.checks.numbered_text import NumberedText
from localize.language.figures import Figure


@pytest.mark.parametrize(
    ("text", "value", "says"), [("17 carts", 17, True), ("seventeen carts", 17, True), ("carts", 17, False)]
)
def test_a_number_is_said_in_digits_or_words(text: str, value: int, *, says: bool) -> None:
    assert NumberedText(text, ("en", "Latn")).says(Decimal(value)) is says


def test_a_number_in_words_ends_where_they_do() -> None:
    text = NumberedText("In six weeks, 17 days", ("en", "Latn"))
    assert text.behind(Figure("six", frozenset({Decimal(6)}), 0, 0)) == len("In six")
    assert text.behind(text.figures[0]) == len("In six weeks, 17")
