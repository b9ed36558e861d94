"""A text has something of its source: the same numbers, names and things.

A translation of another paragraph reads well and has its length, so that nothing else tells of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain, sentences
from localize.language.anchors import anchors, comparable, odds
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_ENOUGH = 3
"""Anchors in common that two texts hardly have by chance."""
_UNRELATED: Final = -10.0
"""The logarithm of the odds, translation against another text, below which a text is told of."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if not comparable(subject.source_kind, subject.kind):
        return
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if target == source:
            continue  # `wrong-language` says so
        if _is_another(source, target, subject):
            yield Flaw(pair.say("has hardly anything of its source: is it the translation of another text?"))
            continue
        for sentence in _others(source, target, subject):
            yield Flaw(pair.say(f"says something else in «{shown(sentence)}»"), spots=(sentence,))


def _is_another(source: str, target: str, subject: StringSubject) -> bool:
    """Return whether a text is the translation of another one than its source."""
    ours, theirs = subject.source_kind, subject.kind
    shared = anchors(source, ours) & anchors(target, theirs)
    return len(shared) < _ENOUGH and odds(source, target, ours, theirs) < _UNRELATED


def _others(source: str, target: str, subject: StringSubject) -> Iterator[str]:
    """Yield the sentences of a text that have nothing of those in their places, where it has as many."""
    had, has = sentences(source), sentences(target)
    if len(had) > 1 and len(had) == len(has):
        yield from (two for one, two in zip(had, has, strict=True) if _is_another(one, two, subject))


CHECK = Check(
    "unrelated",
    Scope.STRING,
    Severity.WARNING,
    "A text has nothing in common with its source.",
    _run,
    "Translate this source; the text may belong to another one.",
)
