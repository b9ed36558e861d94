"""Conflict markers that a merge left in an article: readers would see both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_MARKER: Final = "<" * 7 + " "
"""The beginning of the first line of a conflict; git-merge(1), "How conflicts are presented"."""


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    for segment in subject.article.text_segments:
        if segment.key.source.startswith(_MARKER) or f" {_MARKER}" in segment.key.source:
            yield Flaw("a merge left conflict markers here: both sides would be printed", line=segment.line)


CHECK = Check(
    "article-conflict",
    Scope.ARTICLE,
    Severity.ERROR,
    "A merge left conflict markers in an article.",
    _run,
    "Keep the side that you want, and remove the markers.",
)
