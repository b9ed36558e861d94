"""Decisions: content addresses, order of states, ledgers as sets."""

from __future__ import annotations

import json
from dataclasses import astuple, replace

from localize.model import DECIDED, Decision, Ledger, ReviewState
from localize.model.decision import known_decision

DECISION = Decision("k" * 64, "t" * 64, ReviewState.APPROVED, "Malika", "2026-01-02T03:04:05Z")


def test_the_id_covers_every_field() -> None:
    others = [
        replace(DECISION, key="x"),
        replace(DECISION, target="x"),
        replace(DECISION, state=ReviewState.REJECTED),
        replace(DECISION, by="x"),
        replace(DECISION, at="x"),
        replace(DECISION, basis="x"),
        replace(DECISION, after=("x",)),
        replace(DECISION, origin="memory"),
        replace(DECISION, note="x"),
    ]
    assert len({decision.id for decision in (DECISION, *others)}) == len(others) + 1
    assert replace(DECISION).id == DECISION.id


def test_empty_fields_are_left_out() -> None:
    assert set(DECISION.fields()) == {"key", "target", "state", "by", "at", "origin"}


def test_states_are_ordered_by_readiness() -> None:
    assert [state.value for state in sorted(ReviewState, key=lambda s: s.rank)] == [
        "untranslated",
        "rejected",
        "stale",
        "draft",
        "translated",
        "approved",
    ]
    assert ReviewState.APPROVED.at_least(ReviewState.TRANSLATED)
    assert not ReviewState.DRAFT.at_least(ReviewState.TRANSLATED)
    assert list(DECIDED) == sorted(DECIDED, key=lambda s: s.rank)


def test_a_ledger_is_a_set() -> None:
    other = replace(DECISION, by="Timur")
    ledger = Ledger().with_decisions(DECISION, other, DECISION)
    assert ledger == Ledger(frozenset({other, DECISION}), unreadable_lines=("broken",))
    assert ledger.of(DECISION.key) == tuple(sorted((DECISION, other), key=lambda d: d.id))
    assert ledger.of("nothing") == ()


def test_who_made_the_text() -> None:
    assert not DECISION.by_machine
    assert replace(DECISION, origin="engine:google").by_machine


def test_a_ledger_that_was_asked_answers_with_what_was_added_since() -> None:
    other, third = replace(DECISION, by="Timur"), replace(DECISION, key="x")
    asked = Ledger(frozenset({DECISION}))
    assert asked.of(DECISION.key) == (DECISION,)
    larger = asked.with_decisions(other, third, other)
    assert larger.by_key == Ledger(larger.decisions).by_key
    assert asked.by_key == {DECISION.key: (DECISION,)}


def test_a_line_is_the_decision_that_was_made() -> None:
    made = replace(DECISION, after=("a",), note="why", origin="")
    line = json.loads(json.dumps(made.fields()))
    assert Decision.of_line(line, made.id) == made
    assert astuple(known_decision(*astuple(made))) == astuple(made)
    assert known_decision(*astuple(made)) == Decision.of_line(line, made.id)
    assert Decision.of_line({**line, "basis": ""}, made.id) == made
    assert Decision.of_line({**line, "note": "other"}, made.id) is None
    assert hash(Decision.of_line(line, made.id)) == hash(made)
