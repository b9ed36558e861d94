"""The last decision on a string's very text."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT

from localize.checks.decided import last_decision
from localize.model import Decision, ReviewState

OWN = Decision(
    KEY.digest, SUBJECT.message.target_digest, ReviewState.REJECTED, "Malika", "2026-03-01T08:00:00Z", ""
)


def test_the_last_one_on_this_text_and_state_is_found() -> None:
    later = replace(OWN, by="Aziz", at="2026-03-02T08:00:00Z")
    other_text, other_state = replace(OWN, target="0" * 64), replace(OWN, state=ReviewState.APPROVED)
    subject = replace(SUBJECT, decisions=(later, OWN, other_text, other_state))
    assert last_decision(subject, ReviewState.REJECTED) == later
    assert last_decision(subject, ReviewState.APPROVED) == other_state
    assert last_decision(subject, ReviewState.DRAFT) is None
    assert last_decision(SUBJECT, ReviewState.REJECTED) is None
