"""The last decision on a string's very text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.checks.subjects import StringSubject
    from localize.model import Decision, ReviewState


def last_decision(subject: StringSubject, state: ReviewState) -> Decision | None:
    """Return the last decision that put this very text into a state."""
    target = subject.message.target_digest
    same = [
        decision for decision in subject.decisions if (decision.target, decision.state) == (target, state)
    ]
    return max(same, key=lambda decision: (decision.at, decision.id), default=None)
