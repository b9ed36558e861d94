"""A machine's text that no person has read. In the catalog it is fuzzy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.decided import last_decision
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_NOTE: Final = 200
"""Characters of what the checks said of the machine's text when it came."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.state is ReviewState.DRAFT and not subject.publishable:
        last = last_decision(subject, ReviewState.DRAFT)
        note = f" ({shown(last.note, _NOTE)})" if last and last.note else ""
        severity = Severity.WARNING if subject.is_tag else None
        fix = subject.command("approve --drafts")
        yield Flaw(f"is a draft that no person has accepted{note}", fix, severity=severity)


CHECK = Check(
    "draft",
    Scope.STRING,
    Severity.ERROR,
    "A machine's text that no person has read.",
    _run,
    states=frozenset({ReviewState.DRAFT}),
    of_texts=False,
)
