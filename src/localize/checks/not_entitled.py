"""Each approval was given by somebody whose approval counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for why in subject.refused:
        yield Flaw(f"its approval does not count: {why}", subject.command("approve"))


CHECK = Check(
    "not-entitled",
    Scope.STRING,
    Severity.WARNING,
    "A text was approved by somebody whose approval does not count for it.",
    _run,
    may=lambda subject: bool(subject.refused),
    of_texts=False,
)
