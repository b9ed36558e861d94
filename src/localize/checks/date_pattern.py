"""A date pattern of the interface prints a date, and the same parts of it as the English one.

Patterns of weather and units need no check of their own: their parts in braces are placeholders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.language.dates import pattern_problem
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_CONTEXT = "date.pattern."


def _is_pattern(subject: StringSubject) -> bool:
    return subject.slug == UI and subject.message.key.context.startswith(_CONTEXT)


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if not _is_pattern(subject):
        return
    for pair in subject.pairs:
        problem = pattern_problem(pair.target, pair.source)
        if problem:
            yield Flaw(pair.say(f"the date pattern «{shown(pair.target)}» cannot print: {problem}"))


CHECK = Check(
    "date-pattern",
    Scope.STRING,
    Severity.ERROR,
    "A date pattern of the interface cannot print, or prints another part of the date.",
    _run,
    "Write y, d, MMMM and other fields of CLDR, words in single quotes: d MMMM y 'г'.",
    breaks=True,
    may=_is_pattern,
    of_texts=False,
)
