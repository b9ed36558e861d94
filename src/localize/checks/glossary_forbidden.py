"""The target has no form that the glossary forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.terms is None:
        return
    for pair in subject.pairs:
        for mention in subject.terms.forbidden(pair.target, subject.locale):
            right = mention.terms[0].forms.get(subject.locale, ())
            instead = f"; write «{shown(right[0])}»" if right else ""
            yield Flaw(pair.say(f"«{shown(mention.written)}» is forbidden in the glossary{instead}"))


CHECK = Check(
    "glossary-forbidden",
    Scope.STRING,
    Severity.ERROR,
    "A text has a form that the glossary forbids.",
    _run,
    "Write the glossary's form.",
)
