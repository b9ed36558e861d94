"""A missing translation, or a missing plural form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.state is not ReviewState.UNTRANSLATED:
        return
    fix = f"Run `localize translate`, or: {subject.command('edit')}"
    targets = subject.message.targets
    if subject.message.blank and subject.is_tag:
        tag = shown(subject.message.key.source)
        said = f"the tag «{tag}» is not translated: editions print it as written"
        yield Flaw(said, fix, severity=Severity.WARNING)
    elif subject.message.blank:
        yield Flaw("is not translated", fix)
    else:
        missing = [str(place) for place, target in enumerate(targets, 1) if not target]
        forms = "form" if len(missing) == 1 else "forms"
        yield Flaw(f"plural {forms} {', '.join(missing)} of {len(targets)} missing", fix)


CHECK = Check(
    "untranslated",
    Scope.STRING,
    Severity.ERROR,
    "A text, or one of its plural forms, is missing.",
    _run,
    states=frozenset({ReviewState.UNTRANSLATED}),
    of_texts=False,
)
