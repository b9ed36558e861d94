"""Two people decided differently about one text, on branches that did not know of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity
from localize.review import disagreements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_SIDES = 2


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if len(subject.decisions) < _SIDES:
        return
    for disagreement in disagreements(subject.decisions):
        if disagreement.target == subject.message.target_digest:
            said = ", ".join(f"{decision.state} by {decision.by}" for decision in disagreement.decisions)
            binding = disagreement.decisions[0].state
            yield Flaw(f"people disagree: {said}; {binding} binds until somebody decides anew")


CHECK = Check(
    "disagreement",
    Scope.STRING,
    Severity.WARNING,
    "Decisions on one text contradict each other.",
    _run,
    "Talk to each other, then approve, edit or reject it once more.",
    may=lambda subject: len(subject.decisions) >= _SIDES,
    of_texts=False,
)
