"""A sum of money stays in its currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.named_things import currencies
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had, has = currencies(plain(pair.source)), currencies(plain(pair.target))
        lost, more = sorted(had - has), sorted(has - had)
        if lost and more:
            yield Flaw(pair.say(f"names the currency {listed(more)} where the source names {listed(lost)}"))


CHECK = Check(
    "currency",
    Scope.STRING,
    Severity.WARNING,
    "A sum of money is in another currency.",
    _run,
    "Name the source's currency; a converted sum stands beside it.",
)
