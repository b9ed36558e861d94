"""Chains of Uzbek endings."""

from __future__ import annotations

import pytest

from localize.language.uzbek.suffixes import S_AFTER_T, is_chain, is_derived


@pytest.mark.parametrize("rest", ["", "lar", "larning", "imizdan", "dagilar", "lashtirilgan", "chi"])
def test_endings_may_follow(rest: str) -> None:
    assert is_chain(rest)


@pytest.mark.parametrize("rest", ["xyz", "ment", "q" * 50, "lar" * 20])
def test_anything_else_may_not(rest: str) -> None:
    assert not is_chain(rest)


def test_international_derivations_want_a_long_stem() -> None:
    assert is_derived("kapital", "izm")
    assert not is_derived("non", "izm")
    assert not is_derived("kapital", "qqq")


def test_endings_in_s_behind_a_t() -> None:
    assert S_AFTER_T.fullmatch("sa")
    assert S_AFTER_T.fullmatch("siz")
    assert not S_AFTER_T.fullmatch("sikl")
