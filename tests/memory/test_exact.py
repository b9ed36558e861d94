from __future__ import annotations

from itertools import permutations

import pytest

from localize.memory.exact import Candidate, suggested
from localize.model import ReviewState, Suggestion

APPROVED, TRANSLATED, DRAFT = ReviewState.APPROVED, ReviewState.TRANSLATED, ReviewState.DRAFT


def text(target: str, state: ReviewState = APPROVED, name: str = "a", *, own: bool = True) -> Candidate:
    return Candidate((name,), (target,), state, own)


def test_an_approved_text_is_accepted() -> None:
    assert suggested([text("Дождь.", name="a"), text("Дождь.", name="b")]) == (
        Suggestion(("Дождь.",), "memory", accepted=True, note="approved in a, b"),
    )


@pytest.mark.parametrize("state", [TRANSLATED, DRAFT])
def test_any_other_text_is_a_draft(state: ReviewState) -> None:
    assert suggested([text("Дождь.", state)]) == (
        Suggestion(("Дождь.",), "memory", accepted=False, note=f"{state.value} in a"),
    )


@pytest.mark.parametrize("state", [ReviewState.STALE, ReviewState.REJECTED, ReviewState.UNTRANSLATED])
def test_what_was_not_made_for_this_source_is_left_out(state: ReviewState) -> None:
    assert suggested([text("Дождь.", state)]) == ()


def test_approved_texts_that_differ_are_drafts_the_most_frequent_first() -> None:
    texts = [
        text("Ливень.", name="a"),
        text("Дождь.", name="b"),
        text("Дождь.", name="c"),
        text("Осадки.", name="d"),
    ]
    for order in permutations(texts):
        found = suggested(order)
        assert [(each.targets[0], each.accepted) for each in found] == [
            ("Дождь.", False),
            ("Ливень.", False),
            ("Осадки.", False),
        ]
    assert found[0].note == "approved in b, c; 3 approved texts differ"


def test_the_better_state_goes_first_and_a_text_comes_once() -> None:
    found = suggested(
        [text("Дождь.", DRAFT, "a"), text("Ливень.", TRANSLATED, "b"), text("Дождь.", APPROVED, "c")]
    )
    assert [each.targets[0] for each in found] == ["Дождь.", "Ливень."]
    assert found[0].accepted


def test_many_names_are_not_all_named() -> None:
    found = suggested(text("Дождь.", name=name) for name in "edcba")
    assert found[0].note == "approved in a, b, c and 2 more"


def test_a_file_vouches_for_nothing_and_goes_last() -> None:
    found = suggested([text("Ливень.", APPROVED, "memory/old.tmx", own=False), text("Дождь.", DRAFT)])
    assert [(each.targets[0], each.accepted) for each in found] == [("Дождь.", False), ("Ливень.", False)]
