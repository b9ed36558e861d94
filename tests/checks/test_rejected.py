"""Texts that a person rejected."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT, told

from localize.model import Decision, ReviewState


def test_a_rejection_names_who_and_why() -> None:
    target = SUBJECT.message.target_digest
    first = Decision(KEY.digest, target, ReviewState.REJECTED, "ann", "2025-04-27T10:00:00Z", note="dull")
    last = Decision(KEY.digest, target, ReviewState.REJECTED, "bob", "2025-04-28T10:00:00Z")
    other = Decision(KEY.digest, "other", ReviewState.REJECTED, "eve", "2025-04-29T10:00:00Z", note="no")
    rejected = replace(SUBJECT, state=ReviewState.REJECTED)
    assert told(replace(rejected, decisions=(first, other)))[0][1] == "was rejected by ann: dull"
    assert told(replace(rejected, decisions=(last, first)))[0][1] == "was rejected by bob"
