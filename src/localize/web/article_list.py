"""Articles that the first page shows: those asked for, what is left to do first, so many a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.frozen import frozen
from localize.report.verbs.status import is_done

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

A_PAGE = 100
"""Rows of a page: a thousand make a browser slow, and nobody reads on for so long."""
_DIGITS = 9
"""Digits of a page's number that are read: there are fewer pages, and Python reads no endless number."""


@frozen
class ArticleList:
    """One page of the articles that were asked for."""

    rows: tuple[Row, ...]
    """The figures of each, as `status` tells them."""
    found: int
    """How many were asked for, on all pages."""
    page: int
    """Which page this is, counted from 1."""
    pages: int
    """How many there are; one at least."""

    @property
    def first(self) -> int:
        """The number of the first row among all, counted from 1."""
        return (self.page - 1) * A_PAGE + 1

    @property
    def last(self) -> int:
        """The number of the last one."""
        return self.first + len(self.rows) - 1


def article_list(rows: Sequence[Row], asked: Mapping[str, str]) -> ArticleList:
    """Choose the rows of a page.

    Args:
        rows: all articles, in the order in which they are wanted.
        asked: the query: all words of `text` stand in the title or the name; in `locale` something is left to
            do; `page` is a number, and the nearest page is taken where there is none of that number.
    """
    words, code = asked.get("text", "").casefold().split(), asked.get("locale", "")
    found = [row for row in rows if _is_found(row, words) and (not code or _is_left(row, code))]
    found.sort(key=is_done)
    pages = max(1, -(-len(found) // A_PAGE))
    number = asked.get("page", "").lstrip("0")[:_DIGITS]
    page = min(int(number), pages) if number.isdecimal() and number.isascii() else 1
    return ArticleList(tuple(found[(page - 1) * A_PAGE : page * A_PAGE]), len(found), page, pages)


def _is_found(row: Row, words: Sequence[str]) -> bool:
    said = f"{row['title']} {row['slug']}".casefold() if words else ""
    return all(word in said for word in words)


def _is_left(row: Row, code: str) -> bool:
    """Return whether something is left to do for an article in a locale."""
    figures = row["locales"].get(code)
    return figures is not None and not is_done({"locales": {code: figures}})
