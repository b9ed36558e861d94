"""An article allows checks that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.errors import suggest
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    if not subject.check_names:
        return
    for segment in subject.article.text_segments:
        for name in segment.allows:
            if name not in subject.check_names:
                fix = suggest(name, subject.check_names, "`localize check --list` names them.")
                yield Flaw(f"allows `{shown(name)}`, and there is no such check", fix, line=segment.line)


CHECK = Check(
    "unknown-check",
    Scope.ARTICLE,
    Severity.ERROR,
    "An article allows a check that does not exist.",
    _run,
)
