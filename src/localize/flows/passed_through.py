"""The parts of articles that no catalog has: code, shortcodes, numbers, what the author leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.flows.newsroom import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection

_LONGEST = 80
"""Characters of a part that are shown."""


def passed_through(session: NewsroomSession, selection: Selection) -> Iterator[dict[str, str | int]]:
    """Yield what passes through, article by article: file, line, reason, and how it begins.

    Raises:
        InputError: an article cannot be read any more.
    """
    for head in selection.articles:
        article = read_article(session.disk, session.config, head)
        line, at = 1, 0
        for start, end, reason in sorted(article.passed_through):
            line += article.content.count(b"\n", at, max(at, start))
            at = max(at, start)
            text = " ".join(article.content[start:end].decode("utf-8", "replace").split())
            yield {"file": article.path, "line": line, "reason": reason, "text": text[:_LONGEST]}
