"""The last decision on a string's very text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.checks.subjects import StringSubject
    from localize.model import Decision, ReviewState


def last_decision(subject: StringSubject, state: ReviewState) -> Decision | None:
    """Return the last decision that put this very text into a state."""
    from localize.review import deciding  # noqa: PLC0415 - few strings are drafts or rejected

    return deciding(subject.decisions, subject.message.target_digest, state)
