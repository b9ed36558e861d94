"""A text does not say the opposite of its source: fell for rose, open for closed, bus for train."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain
from localize.checks.sentence_pairs import paired_sentences
from localize.language.denials import denies
from localize.language.opposites import may_oppose, may_oppose_somewhere, opposed
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


_TENSES = frozenset({"still to come", "done already"})
"""The names of what will be and what was."""
_LONGEST = 18
"""Words: a longer sentence tells of several times."""
_DENYING = frozenset({"no", "not", "не", "emas", "эмас"})
"""Words by which a side may be said, as «no more than»; «qabul qilmadi» is the denial of one."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        for source, target in paired_sentences(pair, subject):
            said = list(_opposed(source, target, subject))
            if said and not _excepts(source, target):
                yield from (Flaw(pair.say(words)) for words in said)


def _opposed(source: str, target: str, subject: StringSubject) -> Iterator[str]:
    """Tell of words of a sentence that say the opposite of their source."""
    for ours, theirs in opposed(source, target, subject.source_kind, subject.kind):
        if ours.name in _TENSES and max(source.count(" "), target.count(" ")) >= _LONGEST:
            continue
        # «Did not fall» is no fault for «rose»; «не менее» denies nothing.
        is_fixed = ours.is_fixed or theirs.is_fixed
        same = is_fixed or (
            _denies(source, ours.word, subject.source_kind) == _denies(target, theirs.word, subject.kind)
        )
        if same:
            yield f"says «{shown(theirs.word)}» where the source says «{shown(ours.word)}»"


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
    return any(
        may_oppose(*both, ours, theirs)
        for pair in subject.pairs
        if may_oppose_somewhere(plain(pair.source), plain(pair.target), ours, theirs)
        for both in paired_sentences(pair, subject)
    )


def _denies(text: str, side: str, kind: tuple[str, str]) -> bool:
    """Return whether a text denies something by other words than those that take its side."""
    own = not _DENYING.isdisjoint(side.lower().split())
    return denies(text.replace(side, "") if own else text, kind)


CHECK = Check(
    "opposites",
    Scope.STRING,
    Severity.WARNING,
    "A text says the opposite of its source, or names another thing: a season, a metal, a car.",
    _run,
    "Say what the source says.",
    may=_may,
    of_meaning=True,
)
