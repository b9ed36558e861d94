"""Words of an article that no translation reaches: they stay in the source language in every edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticleSubject

_UNREAD: Final = frozenset(
    {
        *("iframe", "noembed", "noframes", "noscript", "svg", "template", "textarea"),  # elements
        *("srcdoc", "value"),  # attributes
        *("articleBody", "text"),  # structured data
    }
)
_TAG: Final = re.compile(r"<[^<>]*>")
_WORDS: Final = re.compile(r"""["'`]([^"'`]*[^\W\d_]\s+[^\W\d_][^"'`]*)["'`]""")
"""Words in quotes, in a shortcode."""


def _run(subject: ArticleSubject) -> Iterator[Flaw]:
    content = subject.article.content
    line, at = 1, 0
    for start, end, reason in sorted(subject.article.passed_through):
        text = content[start:end].decode("utf-8", "replace")
        line += content.count(b"\n", at, max(at, start))
        at = max(at, start)
        if words := _words(text, reason):
            yield Flaw(f"`{reason}` stays in the article's own language: «{shown(words)}»", line=line)


def _words(text: str, reason: str) -> str:
    """Return what a reader would read of a part that is passed through; nothing where that is no text."""
    if reason == "shortcode":
        found = _WORDS.search(text)
        return found[1] if found else ""
    read = reason in _UNREAD or reason.startswith("data-")
    plain = " ".join(_TAG.sub(" ", text.strip('"')).split()) if read else ""
    return plain if any(map(str.isalpha, plain)) else ""


CHECK = Check(
    "left-in-source",
    Scope.ARTICLE,
    Severity.WARNING,
    "Words of an article stay in its own language in every edition.",
    _run,
    "Write them as text, give the parameter a name that `text_attributes` lists, or skip this check.",
)
