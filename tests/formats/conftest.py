from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import problems, read, render
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Article, Segment

ENGLISH = ReadOptions(Locale("en"))
HEADER = "---\ntitle: '1'\n---\n"
"""A front matter whose title is no text to translate."""


class MarkdownFiles:
    """Reads Markdown files, and writes one text of them."""

    def read(self, text: str | bytes, *, titled: bool = True) -> Article:
        data = text if isinstance(text, bytes) else text.encode()
        if titled:
            data = HEADER.encode() + data
        return read(data, path="news/a.md", slug="news/a", options=ENGLISH)

    def sources(self, text: str | bytes, *, titled: bool = True) -> list[str]:
        return [segment.key.source for segment in self.read(text, titled=titled).segments]

    def roles(self, text: str, *, titled: bool = True) -> list[tuple[str, str]]:
        return [(segment.role, segment.key.source) for segment in self.read(text, titled=titled).segments]

    def segment(self, article: Article, source: str) -> Segment:
        return next(segment for segment in article.segments if segment.key.source == source)

    def passed(self, text: str, *, titled: bool = True) -> list[tuple[str, str]]:
        article = self.read(text, titled=titled)
        return [
            (article.content[start:end].decode(), reason)
            for start, end, reason in article.passed_through
            if not titled or start >= len(HEADER)
        ]

    def write(self, text: str, source: str, target: str, *, titled: bool = True) -> str:
        """Return the file with one text replaced; it has to fit."""
        article = self.read(text, titled=titled)
        segment = self.segment(article, source)
        assert problems(article, segment, target) == ()
        written = render(article, lambda one: target if one == segment else None).decode()
        return written.removeprefix(HEADER) if titled else written

    def problems(self, text: str, source: str, target: str, *, titled: bool = True) -> tuple[str, ...]:
        article = self.read(text, titled=titled)
        return problems(article, self.segment(article, source), target)


@pytest.fixture
def desk() -> MarkdownFiles:
    return MarkdownFiles()
