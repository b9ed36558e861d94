"""The target is nothing but white space: a reader would find a hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if not pair.target.strip() and pair.source.strip():
            yield Flaw(pair.say("is nothing but white space"))


CHECK = Check(
    "blank",
    Scope.STRING,
    Severity.ERROR,
    "A text is nothing but white space.",
    _run,
    "Write the text, or leave it empty until somebody does.",
    breaks=True,
    may=lambda subject: not all(map(str.strip, subject.message.targets)),
)
