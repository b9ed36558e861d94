"""Chunks of articles that stand beside each other in the order of their slugs, each kept in its own file.

Where one article changed, one file is written. Which articles begin a chunk is told by their slugs alone, so
an article that comes or goes leaves all chunks as they are but the one that it is in, and that before it.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SIZE = 128
"""Articles in a chunk, on average."""
_FIRST = "first"
"""The name of the chunk that begins with the first article, whichever that is."""
_SLUG = attrgetter("slug")


T = TypeVar("T")


def chunked(articles: Iterable[T], slug_of: Callable[[T], str] = _SLUG) -> dict[str, list[T]]:
    """Return the articles in chunks, each by its name, all in the order in which they came.

    Args:
        articles: these, or what stands for them.
        slug_of: gives the slug of each.
    """
    chunks: dict[str, list[T]] = {}
    current: list[T] | None = None
    for article in articles:
        mark = crc32(slug_of(article).encode("utf-8", "surrogatepass"))
        name = _FIRST if mark % _SIZE else f"{mark:08x}"
        if current is None or (name != _FIRST and name not in chunks):
            current = chunks.setdefault(name, [])
        current.append(article)
    return chunks
