from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats.article.read_options import ReadOptions
from localize.formats.html.html_article import problems, read, render, structure_problems
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Article

ENGLISH = ReadOptions(Locale("en"))
HEAD = "<title>1. T</title>"


class Pages:
    """Reads pages, and writes one text of them."""

    def read(self, text: str | bytes, *, titled: bool = True) -> Article:
        data = text if isinstance(text, bytes) else text.encode()
        if titled:
            data = HEAD.encode() + data
        return read(data, path="news/a.html", slug="news/a", options=ENGLISH)

    def sources(self, text: str) -> list[str]:
        return [one.key.source for one in self.read(text).segments][1:]

    def roles(self, text: str) -> list[tuple[str, str]]:
        return [(one.role, one.key.source) for one in self.read(text).segments][1:]

    def passed(self, text: str) -> list[tuple[str, str]]:
        article = self.read(text)
        return [(article.content[start:end].decode(), why) for start, end, why in article.passed_through]

    def write(self, text: str, source: str, target: str) -> str:
        """Return the page with one text replaced; it has to fit."""
        article = self.read(text)
        segment = next(one for one in article.segments if one.key.source == source)
        assert problems(article, segment, target) == ()
        assert structure_problems(article, lambda one: target if one == segment else None) == ()
        return render(article, lambda one: target if one == segment else None).decode().removeprefix(HEAD)

    def problems(self, text: str, source: str, target: str) -> tuple[str, ...]:
        article = self.read(text)
        segment = next(one for one in article.segments if one.key.source == source)
        return problems(article, segment, target)


@pytest.fixture
def pages() -> Pages:
    return Pages()
