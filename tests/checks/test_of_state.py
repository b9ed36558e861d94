"""The checks that tell how far a text is."""

from __future__ import annotations

from localize.checks.of_state import OF_STATE
from localize.checks.registry import OWN
from localize.model import ReviewState


def test_each_is_a_check_and_each_state_but_the_last_has_one() -> None:
    assert set(OF_STATE) <= set(OWN.names)
    assert set(OF_STATE.values()) == set(ReviewState) - {ReviewState.APPROVED}
