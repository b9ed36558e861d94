"""Slugs are told apart by everybody: by disks and addresses that know no capitals, too."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    taken: dict[str, tuple[str, str]] = {}
    for path, slug in sorted(subject.slugs.items()):
        one = _folded(slug)
        if one in taken and taken[one][1] != slug:
            other = taken[one][0]
            said = f"«{shown(slug)}» is told apart from {shown(other)} by capitals, accents or hyphens alone"
            yield Flaw(said, path=path, line=1)
        taken.setdefault(one, (path, slug))


def _folded(slug: str) -> str:
    """Return a slug as a disk without capitals sees it (macOS, Windows), hyphens and underscores alike."""
    return unicodedata.normalize("NFKC", slug).casefold().replace("_", "-")


CHECK = Check(
    "slug-clash",
    Scope.NEWSROOM,
    Severity.ERROR,
    "Two articles have slugs that a disk or an address may not tell apart.",
    _run,
    "Rename one of them: `localize mv OLD NEW`.",
    since=2,
)
