"""A link to a file in Markdown leads to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    for link in subject.links:
        if link.named and link.target not in subject.pages:
            said = f"the link to «{shown(link.destination)}» leads to no article"
            yield Flaw(said, f"Mend it in {link.path}.", line=link.line, path=link.path)


CHECK = Check(
    "dead-link",
    Scope.NEWSROOM,
    Severity.WARNING,
    "A link to another article leads to none.",
    _run,
)
