"""Third parties' checks, and the layout where it is one, can be loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    for problem in subject.plugin_problems:
        yield Flaw(problem.message, problem.hint)


CHECK = Check(
    "failed-plugin",
    Scope.NEWSROOM,
    Severity.ERROR,
    "A third party's check or layout cannot be loaded, so that it does nothing.",
    _run,
    "Update or uninstall the package.",
)
