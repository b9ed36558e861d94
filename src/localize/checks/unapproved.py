"""A text is translated, and what is published needs an approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.state is ReviewState.TRANSLATED and not subject.publishable:
        yield Flaw("is translated and not yet approved", subject.command("approve"))


CHECK = Check(
    "unapproved",
    Scope.STRING,
    Severity.WARNING,
    "A translated text waits for the approval that publishing needs.",
    _run,
    may=lambda subject: not subject.publishable,
    states=frozenset({ReviewState.TRANSLATED}),
    of_texts=False,
)
