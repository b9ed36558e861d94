"""Decisions that contradict each other."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT, UZ

from localize.checks import inspect
from localize.checks.registry import select
from localize.model import Decision, Finding, Message, ReviewState, Severity


def test_a_disagreement_is_told_for_the_text_that_stands() -> None:
    target = SUBJECT.message.target_digest
    yes = Decision(KEY.digest, target, ReviewState.APPROVED, "ann", "2025-04-27T10:00:00Z")
    no = Decision(KEY.digest, target, ReviewState.REJECTED, "bob", "2025-04-28T10:00:00Z")
    check = select(["disagreement"]).string
    (found,) = inspect(replace(SUBJECT, decisions=(yes, no)), check)
    assert found == Finding(
        "disagreement",
        Severity.WARNING,
        "people disagree: rejected by bob, approved by ann; rejected binds until somebody decides anew",
        "locales/uz/LC_MESSAGES/articles/vote.po",
        12,
        UZ,
        "vote@0a1b2c3d",
        "Talk to each other, then approve, edit or reject it once more.",
    )
    elsewhere = replace(SUBJECT, message=Message(KEY, ("Saylov tugadi",)), decisions=(yes, no))
    assert inspect(elsewhere, check) == ()
