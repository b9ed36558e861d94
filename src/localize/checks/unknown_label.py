"""Each category, tag and role of an article is an entry of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.language import vocabulary
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    for label in subject.interface.unknown(subject.article):
        kind, text = label.segment.key.context, shown(label.segment.key.source)
        is_tag = kind == vocabulary.TAG
        yield Flaw(
            f"the {kind} «{text}» is not in the interface{_AS_WRITTEN if is_tag else ''}",
            f"Add it to ui/*.yaml in English, and translate it as «{text}».",
            label.segment.line,
            severity=Severity.WARNING if is_tag else None,
        )


_AS_WRITTEN = ": editions print it as written"


CHECK = Check(
    "unknown-label",
    Scope.ARTICLE,
    Severity.ERROR,
    "A category, tag or role of an article is no entry of the interface.",
    _run,
)
