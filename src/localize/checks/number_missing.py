"""No number of the source is left out."""

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
        if found.lost and not found.more:
            yield Flaw(pair.say(f"lacks the number {named(found.lost)}"))


CHECK = Check(
    "number-missing",
    Scope.STRING,
    Severity.WARNING,
    "A number of the source is left out.",
    _run,
    "Say the source's number, in figures or in words.",
    in_source=FIGURE,
    of_meaning=True,
)
