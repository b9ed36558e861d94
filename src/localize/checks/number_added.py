"""A text has no number that its source does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.number_comparison import FIGURE, compare, named
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        found = compare(pair, subject)
        if found.more and not found.lost:
            yield Flaw(pair.say(f"has the number {named(found.more)}, which the source has not"))


CHECK = Check(
    "number-added",
    Scope.STRING,
    Severity.WARNING,
    "A number stands in the text that the source does not say.",
    _run,
    "Delete the number, or say it in the source too.",
    in_target=FIGURE,
    of_meaning=True,
)
