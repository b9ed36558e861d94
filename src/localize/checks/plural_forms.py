"""The target has as many forms as its locale has plurals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.language import plurals
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    message = subject.message
    if message.blank:
        return
    forms = plurals.plural_forms(subject.locale)
    wanted = forms.count if message.plural_source else 1
    if len(message.targets) != wanted:
        named = f" ({', '.join(forms.names)})" if message.plural_source else ""
        yield Flaw(f"has {len(message.targets)} plural forms, {subject.locale} wants {wanted}{named}")


CHECK = Check(
    "plural-forms",
    Scope.STRING,
    Severity.ERROR,
    "A text has too few or too many plural forms.",
    _run,
    "Write one text per plural form of the language.",
    breaks=True,
    may=lambda subject: bool(subject.message.plural_source) or len(subject.message.targets) != 1,
)
