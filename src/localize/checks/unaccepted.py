"""Nobody has accepted the text for its source: a machine's draft, a changed source, a rejected text.

In the catalog all of them are fuzzy. One check each, so that a project can let one of them pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Run, Subject
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Decision


def _waiting_in(state: ReviewState, words: str, act: str) -> Run:
    def run(subject: Subject) -> Iterator[Flaw]:
        if subject.state is state and not subject.publishable:
            yield Flaw(words, subject.command(act))

    return run


def _rejected(subject: Subject) -> Iterator[Flaw]:
    if subject.state is not ReviewState.REJECTED or subject.publishable:
        return
    by, note = _rejection(subject)
    yield Flaw(f"was rejected{by}{note}", subject.command("edit"))


def _rejection(subject: Subject) -> tuple[str, str]:
    rejections: list[Decision] = [
        decision
        for decision in subject.decisions
        if (decision.target, decision.state) == (subject.message.target_digest, ReviewState.REJECTED)
    ]
    if not rejections:
        return "", ""
    last = max(rejections, key=lambda decision: (decision.at, decision.id))
    return f" by {last.by}", f": {last.note}" if last.note else ""


DRAFT = Check(
    "draft",
    "A machine's text that no person has read.",
    Severity.ERROR,
    _waiting_in(ReviewState.DRAFT, "is a draft that no person has accepted", "approve --drafts"),
)
STALE = Check(
    "stale",
    "The source changed after the text was made.",
    Severity.ERROR,
    _waiting_in(ReviewState.STALE, "was made for another source", "edit"),
)
REJECTED = Check("rejected", "A person rejected the text.", Severity.ERROR, _rejected)
