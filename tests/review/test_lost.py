"""Decisions whose text is nowhere."""

from __future__ import annotations

import pytest

from localize.model import Decision, Message, MessageKey, ReviewState, targets_digest
from localize.review import lost
from localize.review.lost import is_missed

KEY = MessageKey("", "Nobody was hurt.")
HERE, NEWER = ("Никто не ранен.",), ("Никто не пострадал.",)
EMPTY, FULL = Message(KEY), Message(KEY, HERE)


def decision(
    targets: tuple[str, ...],
    decided: ReviewState = ReviewState.TRANSLATED,
    *after: Decision,
    origin: str = "person",
    basis: str = "",
) -> Decision:
    ids = tuple(known.id for known in after)
    at = "2026-03-01T08:00:00Z"
    return Decision(KEY.digest, targets_digest(targets), decided, "Malika", at, basis, ids, origin)


OLD = decision(HERE, ReviewState.APPROVED)
LATER = decision(NEWER, ReviewState.TRANSLATED, OLD)


@pytest.mark.parametrize(
    ("message", "decisions", "expected"),
    [
        (EMPTY, (), ()),
        (EMPTY, (OLD,), (OLD,)),
        (FULL, (OLD,), ()),
        (FULL, (OLD, LATER), (LATER,)),
        (EMPTY, (OLD, LATER), (LATER,)),
        (EMPTY, (OLD, decision(NEWER)), (OLD, decision(NEWER))),  # side by side
        (FULL, (LATER,), ()),  # written since, with another editor
        (EMPTY, (decision(HERE, ReviewState.DRAFT),), ()),
        (EMPTY, (OLD, decision(HERE, ReviewState.REJECTED, OLD)), ()),
        (EMPTY, (decision(HERE, origin="vocabulary"),), ()),
        (EMPTY, (decision(HERE, ReviewState.APPROVED, origin="engine:x"),), "all"),
        (EMPTY, (decision(HERE, ReviewState.APPROVED, origin="derived"),), ()),
        (EMPTY, (decision(HERE, basis="another plural"),), ()),
    ],
)
def test_what_was_let_stand_and_is_not_there(
    message: Message, decisions: tuple[Decision, ...], expected: tuple[Decision, ...] | str
) -> None:
    assert lost(message, decisions) == (decisions if expected == "all" else expected)


def test_a_text_that_stands_beside_the_message_is_not_lost() -> None:
    assert lost(FULL, (OLD, LATER), elsewhere={targets_digest(NEWER)}) == ()


def test_only_today_s_basis_counts() -> None:
    told = decision(HERE, basis="a")
    assert lost(EMPTY, (told,), "a") == (told,)
    assert lost(EMPTY, (told,), "b") == ()


def test_what_can_be_made_again_is_not_missed() -> None:
    assert is_missed(OLD)
    assert not is_missed(decision(HERE, ReviewState.DRAFT))
    assert not is_missed(decision(HERE, origin="engine:x"))
    assert not is_missed(decision(HERE, ReviewState.APPROVED, origin="derived"))
