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
        had, has = sentences(source), sentences(target)
        beside = tuple(zip(had, has, strict=True)) if 1 < len(had) == len(has) else ()
        if not any(_share(*both, subject) for both in beside) and _is_another(source, target, subject):
            yield Flaw(pair.say("has hardly anything of its source: is it the translation of another text?"))
            continue
        for one, two in beside:
            if _is_another(one, two, subject):
                yield Flaw(pair.say(f"says something else in «{shown(two)}»"), spots=(two,))


def _share(source: str, target: str, subject: StringSubject) -> bool:
    """Return whether two texts have more in common than two hardly have by chance."""
    return len(anchors(source, subject.source_kind) & anchors(target, subject.kind)) >= _ENOUGH


def _is_another(source: str, target: str, subject: StringSubject) -> bool:
    """Return whether a text is the translation of another one than its source."""
    if _share(source, target, subject):
        return False
    return odds(source, target, subject.source_kind, subject.kind) < _UNRELATED


CHECK = Check(
    "unrelated",
    Scope.STRING,
    Severity.WARNING,
    "A text has nothing in common with its source.",
    _run,
    "Translate this source; the text may belong to another one.",
    of_meaning=True,
)
