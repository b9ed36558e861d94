from __future__ import annotations

import pytest

from localize.exchange.xliff_states import attributes_2, attributes_12, state_of_2, state_of_12
from localize.model import ReviewState


@pytest.mark.parametrize("state", list(ReviewState))
def test_every_state_comes_back_as_it_went_out(state: ReviewState) -> None:
    assert state_of_2(attributes_2(state)) is state
    approved = "yes" if state is ReviewState.APPROVED else ""
    assert state_of_12(attributes_12(state), approved=approved) is state


def test_what_only_xliff_says() -> None:
    assert state_of_2({"state": "reviewed"}) is ReviewState.APPROVED
    assert state_of_2({"state": "translated", "subState": "localize:draft"}) is ReviewState.TRANSLATED
    assert state_of_2({"state": "initial", "subState": "other:x"}) is ReviewState.UNTRANSLATED
    assert state_of_2({}) is None
    assert state_of_12({"state": "signed-off"}, approved="no") is ReviewState.APPROVED
    assert state_of_12({"state": "needs-l10n"}, approved="") is ReviewState.DRAFT
    assert state_of_12({}, approved="yes") is ReviewState.APPROVED
    assert state_of_12({"state": "x-mine"}, approved="") is None
