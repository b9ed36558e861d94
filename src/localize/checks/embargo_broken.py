"""A broken embargo: an edition that is out before its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    paths = {slug: path for path, slug in subject.slugs.items()}
    for slug, locale in sorted(subject.live, key=lambda one: (one[0], one[1].folder)):
        if slug in subject.hidden and slug in paths:
            said = f"«{shown(slug)}» is published in {locale}; its `embargo:` or `confidential:` forbids it"
            yield Flaw(said, path=paths[slug], line=1, locale=locale)


CHECK = Check(
    "embargo-broken",
    Scope.NEWSROOM,
    Severity.ERROR,
    "An article that nobody may see yet is published.",
    _run,
    "Take it down, or correct its front matter; whoever set the embargo should know.",
)
