"""A text does not say the opposite of its source: fell for rose, open for closed, today for yesterday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain
from localize.language.denials import denies
from localize.language.opposites import may_oppose, opposed
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


_LONGEST = 25
"""Words: in a longer sentence the same may be said in many ways."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if max(len(source.split()), len(target.split())) > _LONGEST or _excepts(source, target):
            continue
        found = opposed(source, target, subject.source_kind, subject.kind)
        # «Did not fall» is no fault for «rose».
        if found and denies(source, subject.source_kind) == denies(target, subject.kind):
            for ours, theirs in found:
                words = f"says «{shown(theirs.word)}» where the source says «{shown(ours.word)}»"
                yield Flaw(pair.say(words))


def _excepts(source: str, target: str) -> bool:
    """Return whether one text says of all but one what the other says of the one alone: «погиб только он»."""
    return any(
        _ALL_BUT.search(one) and _ALONE.search(other) for one, other in ((source, target), (target, source))
    )


_ALL_BUT: Final = late_pattern(
    r"\b(?:(?:all|every\w*|any\w*|no(?: one|body)) (?:but|except|other than|apart from|besides|save)"
    r"|(?:все|всё|никто|ничего|всех|кто)[^.!?]{0,40}\b(?:кроме|за исключением)"
    r"|(?:кроме|за исключением)\b[^.!?]{0,40}\b(?:все|всё|никто|всех)"
    r"|(?:boshqa|tashqari|бошқа|ташқари) (?:hamma|barcha|hech|ҳамма|барча|ҳеч))",
    re.IGNORECASE,
)
_ALONE: Final = late_pattern(
    r"\b(?:only|alone|just|sole(?:ly)?|лишь|только|один|одна|одни|единственн\w+"
    r"|faqat\w*|yolgʻiz|yagona|фақат\w*|ёлғиз|ягона)\b",
    re.IGNORECASE,
)


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
