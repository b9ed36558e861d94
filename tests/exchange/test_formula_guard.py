from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.exchange.packages import TEXTS

from localize.exchange.formula_guard import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+7 998", "-5 °C", "@SUM(A1)", "\tx", "\rx", "＝1", "'=x", "''+x"])
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "1=1", "'tis", "oʻzbek", "—5"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(TEXTS)
@settings(deadline=None)
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set("=+-@\t\r\n")
