"""What the query of an address asks to see."""

from __future__ import annotations

from typing import Any

import pytest

from localize.errors import UsageError
from localize.model import ReviewState
from localize.web.asked_strings import filter_of


@pytest.mark.parametrize(
    ("asked", "states"),
    [({"state": "waiting"}, set()), ({"state": "draft"}, {"draft"}), ({"text": "x"}, set(ReviewState))],
)
def test_an_address_asks_for_states(asked: dict[str, str], states: set[Any]) -> None:
    wanted = filter_of(asked)
    assert wanted is not None
    assert {str(state) for state in wanted.states} == {str(state) for state in states}


def test_an_address_that_asks_for_nothing_narrows_nothing() -> None:
    assert filter_of({"state": "", "other": "x"}) is None


def test_a_state_that_there_is_not_is_refused_and_quoted_in_part() -> None:
    with pytest.raises(UsageError) as caught:
        filter_of({"state": "x" * 100})
    assert caught.value.message == f"there is no state «{'x' * 40}»"
