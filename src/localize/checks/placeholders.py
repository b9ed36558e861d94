"""The target has the placeholders of its source, no more and no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.placeholder_tokens import SIGN, Difference, difference, may_differ
from localize.checks.text_values import without_values
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject
    from localize.model import Message


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        found = _difference(pair, subject.message, subject.text_attributes)
        if not found.none:
            yield Flaw(pair.say(_words(found)))


def _difference(pair: TextPair, message: Message, names: Sequence[str]) -> Difference:
    """Compare with the plural source; a form for a few numbers may read like the singular or spell it out."""
    if not pair.number and not may_differ(pair.source, pair.target):
        return Difference()
    target = without_values(pair.target, names)
    if not pair.number:
        return difference(without_values(pair.source, names), target)
    found = difference(without_values(message.plural_source, names), target)
    spelled = len(found.missing) == 1 and not found.added
    if pair.rare and (spelled or difference(without_values(message.key.source, names), target).none):
        return Difference()
    return found


def _words(found: Difference) -> str:
    parts = (
        f"{listed(found.missing)} missing" if found.missing else "",
        f"{listed(found.added)} not in the source" if found.added else "",
        f"order changed to {listed(found.moved)}" if found.moved else "",
    )
    return f"placeholders differ: {'; '.join(part for part in parts if part)}"


CHECK = Check(
    "placeholders",
    Scope.STRING,
    Severity.ERROR,
    "A placeholder was lost, added or changed.",
    _run,
    "Keep every placeholder as the source has it.",
    breaks=True,
    in_source=SIGN,
    in_target=SIGN,
)
