"""Machines' texts that no person has read."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT, told

from localize.model import Decision, ReviewState


def test_a_draft_names_the_words_that_the_tool_was_unsure_of() -> None:
    target = SUBJECT.message.target_digest
    note = f"unsure: {', '.join(['atyel'] * 60)}"
    decision = Decision(KEY.digest, target, ReviewState.DRAFT, "localize", "2025-04-27T10:00:00Z", note=note)
    drafted = replace(SUBJECT, state=ReviewState.DRAFT, decisions=(decision,))
    assert told(drafted)[0][1] == f"is a draft that no person has accepted ({note[:199]}…)"
    other = replace(drafted, decisions=(replace(decision, target="other"), replace(decision, note="")))
    assert told(other)[0][1] == "is a draft that no person has accepted"
