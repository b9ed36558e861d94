"""A Latin Uzbek article is written with Uzbek's own apostrophes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.foreign_text import form_of
from localize.language.uzbek import apostrophe_faults
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    if form_of(subject.article.source_locale) != ("uz", "Latn"):
        return
    for segment in subject.article.text_segments:
        faults = apostrophe_faults(segment.key.source)
        if faults:
            yield Flaw(f"wrong apostrophes in {listed(faults)}", line=segment.line)


CHECK = Check(
    "article-apostrophes",
    Scope.ARTICLE,
    Severity.WARNING,
    "A Latin Uzbek article has other apostrophes than ʻ and ʼ.",
    _run,
    "Write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere; articles are never rewritten.",
)
