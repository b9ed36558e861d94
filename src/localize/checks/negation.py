"""A text denies what its source denies and nothing else, where that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.language.denials import MAY_DENY, denies, says_otherwise, surely_denies
from localize.language.opposites import opposed
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LONGEST = 14
"""Words: in a longer sentence the denial may be turned around in many ways."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if max(len(source.split()), len(target.split())) > _LONGEST:
            continue
        if surely_denies(source, ours) and _nowhere(source, ours, target, theirs):
            yield Flaw(pair.say("says what the source denies"))
        elif surely_denies(target, theirs, lacks=False) and _nowhere(target, theirs, source, ours):
            yield Flaw(pair.say("denies what the source says"))


def _nowhere(text: str, kind: tuple[str, str], other: str, other_kind: tuple[str, str]) -> bool:
    """Return whether another text denies in no way what a text denies."""
    return (
        not denies(other, other_kind)
        and not says_otherwise(other, text, kind)
        and not opposed(text, other, kind, other_kind)
    )


CHECK = Check(
    "negation",
    Scope.STRING,
    Severity.WARNING,
    "A text says what its source denies, or denies what it says.",
    _run,
    "Say what the source says.",
    in_source=MAY_DENY,
    in_target=MAY_DENY,
)
