"""A text denies what its source denies and nothing else, where that is certain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.sentence_pairs import long_sentences, short_sentences
from localize.language.anchors import shared_part
from localize.language.denials import MAY_DENY, denies, finite_denial, says_otherwise, sure_denial
from localize.language.opposites import opposed
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LONGEST = 14
"""Words: in a longer sentence a denial may be turned around in many ways, and only one of a verb counts."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    for pair in subject.pairs:
        for source, target in short_sentences(pair, subject, _LONGEST):
            found = (_said(*both, ours, theirs) for both in _beside(source, target))
            if said := next(filter(None, found), ""):
                yield Flaw(pair.say(said))
        for source, target in long_sentences(pair, subject, _LONGEST):
            if said := _said_at_length(source, target, ours, theirs):
                yield Flaw(pair.say(said))


def _said_at_length(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    """Return what is wrong where a verb of one long text alone is denied, and the other is close to it."""
    denial = finite_denial(source, ours)
    said = f"says what the source denies with «{shown(denial)}»"
    if denial and not _nowhere(source, ours, target, theirs):
        return ""
    if not denial:
        denial = finite_denial(target, theirs)
        said = f"denies with «{shown(denial)}» what the source says"
        if not denial or not _nowhere(target, theirs, source, ours):
            return ""
    return said if shared_part(source, target, ours, theirs) > _CLOSE else ""


_CLOSE: Final = 0.34
"""The part of what two texts name that both have, where one translates the other closely."""


def _said(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    """Return what is wrong where one text alone denies; nothing elsewhere."""
    denial = sure_denial(source, ours)
    if denial and _nowhere(source, ours, target, theirs):
        return f"says what the source denies with «{shown(denial)}»"
    denial = sure_denial(target, theirs, lacks=False)
    if denial and _nowhere(target, theirs, source, ours):
        return f"denies with «{shown(denial)}» what the source says"
    return ""


def _beside(source: str, target: str) -> Iterator[tuple[str, str]]:
    """Yield both texts, and what is left of them beside a denial of both: «without bread, no dinner»."""
    yield source, target
    for pattern, left in _SHARED:
        if _has(pattern, source) and pattern.search(target):
            yield pattern.sub(left, source), pattern.sub(left, target)


@lru_cache(maxsize=512)
def _has(pattern: re.Pattern[str], source: str) -> bool:
    """Return whether a source has what an expression finds: every locale asks."""
    return pattern.search(source) is not None


_SHARED: Final = (
    (late_pattern(r"\bwithout\b|\bбез\b|[^\W\d_]{2,}(?:siz|сиз)\b", re.IGNORECASE), " "),
    (
        late_pattern(
            r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refuse[sd]?|rul(?:e|es|ed) out)\b"
            r"|\b(?:отриц|отверг|отказ|опроверг|исключ)[а-яё]* ?"
            r"|\b(?:rad|inkor|bosh|рад|инкор|бош) (?=(?:et|qil|tort|эт|қил|торт))",
            re.IGNORECASE,
        ),
        "",
    ),
)
"""Denials that may stand beside another one, of both languages, and what is left of each."""


def _nowhere(text: str, kind: tuple[str, str], other: str, other_kind: tuple[str, str]) -> bool:
    """Return whether another text denies in no way what a text denies."""
    return (
        not denies(other, other_kind)
        and not says_otherwise(other, other_kind[0], text, kind)
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
    of_meaning=True,
)
