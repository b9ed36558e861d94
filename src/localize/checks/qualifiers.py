"""A text limits what it says as its source does: a former minister, an alleged theft, all but one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain
from localize.checks.sentence_pairs import paired_sentences
from localize.language.opposites import has_limits, may_limit, unmatched
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LONGEST = 13
"""Words: in a longer sentence doubt may be said in many ways."""
_DOUBT = "uncertain"
"""The name of the words that say it."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    for pair in subject.pairs:
        for source, target in paired_sentences(pair, subject):
            found = unmatched(source, target, ours, theirs)
            short = max(source.count(" "), target.count(" ")) < _LONGEST
            said = [(side, f"lacks what the source says as «{shown(side.word)}»") for side in found.lost]
            said += [(side, f"says «{shown(side.word)}», which the source does not") for side in found.more]
            yield from (Flaw(pair.say(words)) for side, words in said if short or side.name != _DOUBT)


def _may(subject: StringSubject) -> bool:
    ours, theirs = subject.source_kind, subject.kind
    return any(
        may_limit(*both, ours, theirs)
        for pair in subject.pairs
        if has_limits(plain(pair.source), ours) or has_limits(plain(pair.target), theirs)
        for both in paired_sentences(pair, subject)
    )


CHECK = Check(
    "qualifiers",
    Scope.STRING,
    Severity.WARNING,
    "A word that limits what is said was lost or added: former, deputy, perhaps, only, except.",
    _run,
    "Say it as firmly and of as much as the source does.",
    may=_may,
    of_meaning=True,
)
