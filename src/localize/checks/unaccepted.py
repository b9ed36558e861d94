"""Nobody has accepted the text for its source: a machine's draft, a changed source, a rejected text.

In the catalog all of them are fuzzy. One check each, so that a project can let one of them pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Subject, shown
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Decision


def _stale(subject: Subject) -> Iterator[Flaw]:
    if subject.state is ReviewState.STALE and not subject.publishable:
        yield Flaw("the source changed after this was translated", subject.command("edit"))


def _draft(subject: Subject) -> Iterator[Flaw]:
    if subject.state is ReviewState.DRAFT and not subject.publishable:
        last = _last(subject, ReviewState.DRAFT)
        note = f" ({shown(last.note)})" if last and last.note else ""
        yield Flaw(f"is a draft that no person has accepted{note}", subject.command("approve --drafts"))


def _rejected(subject: Subject) -> Iterator[Flaw]:
    if subject.state is ReviewState.REJECTED and not subject.publishable:
        last = _last(subject, ReviewState.REJECTED)
        by = f" by {last.by}" if last else ""
        note = f": {last.note}" if last and last.note else ""
        yield Flaw(f"was rejected{by}{note}", subject.command("edit"))


def _last(subject: Subject, state: ReviewState) -> Decision | None:
    """Return the last decision that put this very text into a state."""
    target = subject.message.target_digest
    same = [
        decision for decision in subject.decisions if (decision.target, decision.state) == (target, state)
    ]
    return max(same, key=lambda decision: (decision.at, decision.id), default=None)


DRAFT = Check(
    "draft",
    "A machine's text that no person has read.",
    Severity.ERROR,
    _draft,
)
STALE = Check(
    "stale",
    "The source changed after the text was made.",
    Severity.ERROR,
    _stale,
)
REJECTED = Check("rejected", "A person rejected the text.", Severity.ERROR, _rejected)
