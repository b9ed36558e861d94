"""Unread machine text that may go out without a word on how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    if subject.undisclosed:
        said = f"texts that only a machine has read may go out as they are ({listed(subject.undisclosed)})"
        yield Flaw(f"{said}, and no edition says so", path="localize.yaml", line=subject.undisclosed_line)


CHECK = Check(
    "undisclosed",
    Scope.NEWSROOM,
    Severity.WARNING,
    "Unread machine text may go out, and `disclosure` is off.",
    _run,
    "Say `disclosure: unreviewed` in localize.yaml, or publish from `translated` on.",
)
