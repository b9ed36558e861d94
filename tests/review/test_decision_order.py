"""Which decisions knew of which others."""

from __future__ import annotations

from dataclasses import replace

from localize.model import Decision, Ledger, Message, MessageKey, ReviewState
from localize.review.decision_order import deciding, newest
from localize.review.decisions import decide

MESSAGE = Message(MessageKey("", "Rain"), ("Дождь",))


def decision(by: str, *after: Decision) -> Decision:
    made = decide(MESSAGE, Ledger(), state=ReviewState.APPROVED, by=by, at="2025-04-28T10:00:00Z")
    assert made is not None
    return replace(made, after=tuple(one.id for one in after))


def test_what_was_known_is_not_newest() -> None:
    first = decision("ann")
    second = decision("bek", first)
    assert newest((first, second), (first, second)) == (second,)


def test_of_two_that_did_not_know_of_each_other_both_are_newest() -> None:
    first = decision("ann")
    here, there = decision("bek", first), decision("olim", first)
    assert newest((here, there, first), (here, there, first)) == (here, there)


def test_knowledge_passes_through_decisions_outside_the_group() -> None:
    first = decision("ann")
    between = decision("bek", first)
    last = decision("olim", between)
    assert newest((first, last), (first, between, last)) == (last,)
    assert newest((first, last), ()) == (first, last)


def test_no_two_decisions_can_know_of_each_other() -> None:
    first = decision("ann")
    second = decision("bek", first)
    late = replace(first, after=(second.id,))
    assert late.id != first.id
    assert newest((late, second), (late, second)) == (late,)


def test_a_text_is_in_a_state_by_the_last_decision_that_says_so() -> None:
    first = decision("ann")
    rejected = replace(decision("bek", first), state=ReviewState.REJECTED)
    approved = replace(decision("olim", first), at="2026-01-01T00:00:00Z")
    again = replace(decision("bek", rejected), state=ReviewState.REJECTED, at="2020-01-01T00:00:00Z")
    every = (first, approved, rejected, again)
    target = first.target
    assert deciding(every, target, ReviewState.REJECTED) == again
    assert deciding(every, target, ReviewState.APPROVED) == approved
    assert deciding(every, target, ReviewState.DRAFT) is None
    assert deciding(every, "0" * 64, ReviewState.APPROVED) is None
