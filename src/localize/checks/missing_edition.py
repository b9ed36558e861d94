"""An article that others link to goes out in their languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    for link in subject.links:
        page, own = subject.pages.get(link.target), subject.pages.get(link.path)
        if page is None or own is None or page.slug == link.slug:
            continue
        lacking = [one for one in own.locales if one in subject.locales and one not in page.locales]
        if lacking:
            said = f"links to «{shown(link.destination)}», which goes out in no edition in "
            yield Flaw(said + ", ".join(map(str, lacking)), line=link.line, path=link.path)


CHECK = Check(
    "missing-edition",
    Scope.NEWSROOM,
    Severity.WARNING,
    "An article links to another that does not go out in that language.",
    _run,
    "Let it go out there, or leave it: `bundles.missing_links` says what becomes of such links.",
)
