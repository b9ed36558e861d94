from __future__ import annotations

from hypothesis import given, settings
from tests.exchange.packages import TEXTS

from localize.exchange.xlsx_text import escaped, unescaped


def test_what_xml_cannot_hold_is_escaped_and_what_looks_so_too() -> None:
    assert escaped("a\x07\rb") == "a_x0007__x000D_b"
    assert escaped("_x0041_") == "_x005F_x0041_"
    assert escaped("_x_ snake_case") == "_x_ snake_case"
    assert unescaped("_x0041__x005F_x0041_") == "A_x0041_"


@given(TEXTS)
@settings(deadline=None)
def test_every_text_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
