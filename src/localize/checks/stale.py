"""The source changed after the text was made. In the catalog it is fuzzy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.state is ReviewState.STALE and not subject.publishable:
        yield Flaw("the source changed after this was translated", subject.command("edit"))


CHECK = Check(
    "stale",
    Scope.STRING,
    Severity.ERROR,
    "The source changed after the text was made.",
    _run,
    states=frozenset({ReviewState.STALE}),
    of_texts=False,
)
