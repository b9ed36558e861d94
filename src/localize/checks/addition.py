"""Additions: sentences that the source does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.omission import length_share, statements
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_ADDED = 1.5
"""Above this share of the usual length a text with more sentences says more; a split one does not."""
_ADDED_TO_MANY = 1.6
_LONG, _TOO_LONG = 100, 2.2


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        share = length_share(source, target, subject)
        if share <= _ADDED:
            continue
        more = len(statements(target)) - len(statements(source))
        if more > 0 and share > (_ADDED if len(source) < _LONG else _ADDED_TO_MANY):
            yield Flaw(
                pair.say(f"has {more} {'sentence' if more == 1 else 'sentences'} more than the source")
            )
        elif len(source) >= _LONG and share > _TOO_LONG:
            yield Flaw(pair.say(f"has {round(100 * share)}% of the length that such a text usually has"))


CHECK = Check(
    "addition",
    Scope.STRING,
    Severity.WARNING,
    "A sentence stands in the text that the source has not.",
    _run,
    "Delete what the source does not say.",
)
