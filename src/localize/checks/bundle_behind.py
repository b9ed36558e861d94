"""Whatever stands in the bundle is what a build would write now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    paths = {slug: path for path, slug in subject.slugs.items()}
    for slug, locales in sorted(subject.outdated.items()):
        said = f"the bundle is behind: a build would change «{shown(slug)}» in {', '.join(map(str, locales))}"
        yield Flaw(said, path=paths.get(slug, ""), line=1 if slug in paths else 0)


CHECK = Check(
    "bundle-behind",
    Scope.NEWSROOM,
    Severity.INFO,
    "The bundle was built of other texts than stand now.",
    _run,
    "Run `localize build`.",
)
