"""A text that a person rejected. In the catalog it is fuzzy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.decided import last_decision
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.state is ReviewState.REJECTED and not subject.publishable:
        last = last_decision(subject, ReviewState.REJECTED)
        by = f" by {last.by}" if last else ""
        note = f": {last.note}" if last and last.note else ""
        yield Flaw(f"was rejected{by}{note}", subject.command("edit"))


CHECK = Check(
    "rejected",
    Scope.STRING,
    Severity.ERROR,
    "A person rejected the text.",
    _run,
    states=frozenset({ReviewState.REJECTED}),
    of_texts=False,
)
