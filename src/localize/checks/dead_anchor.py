"""A link into an article leads to a place that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    for link in subject.links:
        page = subject.pages.get(link.target)
        if link.fragment and page and page.ids is not None and link.fragment not in page.ids:
            said = f"the link to «{shown(link.destination)}» leads to a heading that is not there"
            yield Flaw(said, f"Mend it in {link.path}.", line=link.line, path=link.path)


CHECK = Check(
    "dead-anchor",
    Scope.NEWSROOM,
    Severity.WARNING,
    "A link leads to a heading that is not there.",
    _run,
)
