"""A text does not say the opposite of its source: fell for rose, open for closed, today for yesterday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain
from localize.language.denials import denies
from localize.language.opposites import may_oppose, opposed
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


_LONGEST = 25
"""Words: in a longer sentence the same may be said in many ways."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if max(len(source.split()), len(target.split())) > _LONGEST:
            continue
        found = opposed(source, target, subject.source_kind, subject.kind)
        # «Did not fall» is no fault for «rose».
        if found and denies(source, subject.source_kind) == denies(target, subject.kind):
            for ours, theirs in found:
                words = f"says «{shown(theirs.word)}» where the source says «{shown(ours.word)}»"
                yield Flaw(pair.say(words))


def _may(subject: StringSubject) -> bool:
    ours, theirs = subject.source_kind, subject.kind
    return any(may_oppose(plain(pair.source), plain(pair.target), ours, theirs) for pair in subject.pairs)


CHECK = Check(
    "opposites",
    Scope.STRING,
    Severity.WARNING,
    "A text says the opposite of its source, or names another day, season or direction.",
    _run,
    "Say what the source says.",
    may=_may,
)
