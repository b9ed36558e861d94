"""The kinds of files that articles are, by their endings. A new kind is one line here."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from localize.formats.article.read_options import ReadOptions
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Article, ArticleHead, Segment

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "ArticleFormat",
    "ReadOptions",
    "format_of",
    "head",
    "problems",
    "read",
    "render",
    "structure_problems",
]


class _Read(Protocol):
    def __call__(
        self, data: bytes, *, path: str, slug: str, options: ReadOptions, front: bytes = b""
    ) -> Article: ...


class _Head(Protocol):
    def __call__(self, data: bytes, *, path: str, slug: str, options: ReadOptions) -> ArticleHead: ...


class _Render(Protocol):
    def __call__(
        self,
        article: Article,
        target: Callable[[Segment], str | None],
        *,
        extra_front_matter: Mapping[str, object] | None = None,
        numbers: Callable[[str], str] | None = None,
    ) -> bytes: ...


class _Problems(Protocol):
    def __call__(self, article: Article, segment: Segment, target: str) -> tuple[str, ...]: ...


class _StructureProblems(Protocol):
    def __call__(
        self, article: Article, target: Callable[[Segment], str | None]
    ) -> tuple[tuple[Segment, tuple[str, ...]], ...]: ...


class _Module(Protocol):
    """What a module has that reads and writes one kind of file, as `markdown_article` documents it."""

    read: _Read
    head: _Head
    render: _Render
    problems: _Problems
    structure_problems: _StructureProblems


@frozen
class ArticleFormat:
    """One kind of file."""

    name: str
    suffixes: tuple[str, ...]
    """Its endings, in lower case."""
    load: Callable[[], _Module]
    """Gives the module that reads and writes it; few newsrooms have articles of each kind."""


def _markdown() -> _Module:
    from localize.formats.markdown import markdown_article  # noqa: PLC0415 - where there is an article of it

    return markdown_article


def _html() -> _Module:
    from localize.formats.html import html_article  # noqa: PLC0415 - where there is an article of it

    return html_article


FORMATS: Final = (
    ArticleFormat("markdown", (".md", ".markdown", ".mdx"), _markdown),
    ArticleFormat("html", (".html", ".htm"), _html),
)
"""The kinds there are. A file of any other ending counts as the first."""

SUFFIXES: Final = tuple(suffix for one in FORMATS for suffix in one.suffixes)
"""The endings of files that are read as articles."""


@lru_cache(maxsize=64)  # whoever works on an article asks for it two dozen times
def format_of(path: str) -> ArticleFormat:
    """Return what kind of file a path names."""
    lowered = path.lower()
    return next((one for one in FORMATS if lowered.endswith(one.suffixes)), FORMATS[0])


def read(data: bytes, *, path: str, slug: str, options: ReadOptions, front: bytes = b"") -> Article:
    """Read an article of whatever kind.

    Args:
        data: the file.
        path: the file below the project's root; its ending tells the kind.
        slug: the path below its article folder, without suffix.
        options: what the project says about its articles.
        front: `ArticleHead.front`, where a head was read of these bytes: then their front matter is not read
            again.

    Raises:
        InputError: it cannot be read as an article.
        InputErrors: for several reasons.
    """
    return format_of(path).load().read(data, path=path, slug=slug, options=options, front=front)


def head(data: bytes, *, path: str, slug: str, options: ReadOptions) -> ArticleHead:
    """Read what an article of whatever kind says of itself: the head of what `read` gives, for less work.

    Raises:
        InputError: it cannot be read as an article.
        InputErrors: for several reasons.
    """
    return format_of(path).load().head(data, path=path, slug=slug, options=options)


def render(
    article: Article,
    target: Callable[[Segment], str | None],
    *,
    extra_front_matter: Mapping[str, object] | None = None,
    numbers: Callable[[str], str] | None = None,
) -> bytes:
    """Return an article with targets in place of its segments, and keys added to what it says of itself.

    Raises:
        InputError: a target cannot be written, or the article cannot take the keys.
    """
    return (
        format_of(article.path)
        .load()
        .render(article, target, extra_front_matter=extra_front_matter, numbers=numbers)
    )


def problems(article: Article, segment: Segment, target: str) -> tuple[str, ...]:
    """Say what a target would break in its article; nothing where it fits."""
    return format_of(article.path).load().problems(article, segment, target)


def structure_problems(
    article: Article, target: Callable[[Segment], str | None]
) -> tuple[tuple[Segment, tuple[str, ...]], ...]:
    """Return the segments whose targets do not fit, with their problems."""
    return format_of(article.path).load().structure_problems(article, target)
