"""The target keeps the names that are never translated."""

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
        names = subject.terms.kept_in(pair.source, subject.source_locale)
        has = subject.terms.kept.within(pair.target, subject.locale) if names else ()
        for name in names:
            if name not in has:
                yield Flaw(pair.say(f"«{shown(name)}» is not kept as it is"))


CHECK = Check(
    "glossary-kept",
    Scope.STRING,
    Severity.WARNING,
    "A name that the glossary keeps (`translate: false`) was translated or left out.",
    _run,
    "Write the name as the source has it.",
)
