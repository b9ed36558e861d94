"""Every file of the newsroom can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    for problem in subject.problems:
        place = problem.place
        path, line = (place.path, place.line) if place else ("", 0)
        yield Flaw(problem.message, problem.hint, line, path)


CHECK = Check(
    "unreadable",
    Scope.NEWSROOM,
    Severity.ERROR,
    "A file cannot be read; with `--keep-going` the rest is checked.",
    _run,
)
