"""Paragraphs as captured, as edited, and as captured again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.capture.three_way_merge import merged


@pytest.mark.parametrize(
    ("base", "current", "new", "result", "against"),
    [
        ("a b c", "a b c", "a B c", "a B c", []),
        ("a b c", "a X c", "a b c", "a X c", []),
        ("a b c", "X b c", "a b Y", "X b Y", []),
        ("a b c", "a X c", "a Y c", "a X c", [2]),
        ("a b", "a b c", "a b d", "a b c", [3]),
        ("a b c", "a c", "a B c", "a c", [2]),
        ("a b", "X Y", "X b", "X Y", []),
        ("a b", "X Y", "a Z", "X Y", [2]),
    ],
)
def test_what_one_side_changed_is_taken_and_what_both_did_stays_a_persons(
    base: str, current: str, new: str, result: str, against: list[int]
) -> None:
    assert merged(base.split(), current.split(), new.split(), str) == (result.split(), against)


LISTS = st.lists(st.sampled_from("abcde"), max_size=8)


@given(LISTS, LISTS)
def test_one_side_alone_always_wins(base: list[str], other: list[str]) -> None:
    assert merged(base, base, other, str) == (other, [])
    assert merged(base, other, base, str) == (other, [])
    assert merged(base, other, other, str) == (other, [])


def test_what_is_too_long_to_compare_stays() -> None:
    long = [str(number) for number in range(1200)]
    texts, against = merged(long, ["x", *long], [*long, "y"], str)
    assert texts == ["x", *long]
    assert against == list(range(1, 1202))
