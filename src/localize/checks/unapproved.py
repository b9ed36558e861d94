"""A text is translated, and what is published needs an approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Subject
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator


def _run(subject: Subject) -> Iterator[Flaw]:
    if subject.state is ReviewState.TRANSLATED and not subject.publishable:
        yield Flaw("is translated and not yet approved", subject.command("approve"))


CHECK = Check(
    "unapproved", "A translated text waits for the approval that publishing needs.", Severity.WARNING, _run
)
