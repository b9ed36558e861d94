"""Pictures that lie beside articles: each is copied once, and a locale's own variant wins (`map.ru.png`)."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from localize.bundles.base import writes_as_it_is
from localize.formats.link_places import destination_of, pictures_of
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from localize.bundles.base import Layout, Site
    from localize.formats.article.edits import Edit
    from localize.formats.markdown.links import Link
    from localize.model import ArticleHead, Locale

    ShownPicture = tuple[Link, str]
    """A picture of an article that is a file inside the newsroom, and where that should lie."""

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""The endings of files that are copied; nothing else leaves the newsroom's folder as a picture."""


@frozen
class MissingPicture:
    """A picture that is not there."""

    destination: str
    """As the author wrote it."""
    line: int
    """In the article, counted from 1."""


@frozen
class LedPictures:
    """The pictures of an edition, led to where the bundle has them."""

    edits: tuple[Edit, ...]
    """What is written anew in the article's file."""
    used: Mapping[str, str]
    """Path below the bundle folder → path below the newsroom's."""
    missing: tuple[MissingPicture, ...]


@frozen
class Gallery:
    """Leads pictures of articles to their places in a bundle."""

    layout: Layout
    site: Site
    exists: Callable[[str], bool]
    """Tells whether there is a file at a path below the newsroom's folder."""

    def led(
        self,
        article: ArticleHead,
        locale: Locale,
        content: bytes,
        pictures: Iterable[ShownPicture],
        place: str,
    ) -> LedPictures:
        """Lead pictures to their places.

        Args:
            article: the article.
            locale: the edition's locale, whose variants win.
            content: the article's file in this locale.
            pictures: those in it, as `relative_pictures` gives them.
            place: where the edition goes, below the bundle folder.
        """
        edits: list[Edit] = []
        used: dict[str, str] = {}
        missing: list[MissingPicture] = []
        for link, target in pictures:
            source = self.source(target, locale)
            if source is None:
                line = content.count(b"\n", 0, link.start) + 1
                missing.append(MissingPicture(link.destination, line))
                continue
            there = self.place(article, source)
            used[there] = source
            edits.append((link.start, link.end, shown_as(self.layout, there, place).encode()))
        return LedPictures(tuple(edits), used, tuple(missing))

    def source(self, target: str, locale: Locale) -> str | None:
        """Return the file of a picture in a locale, below the newsroom's folder; None where there is none."""
        return next((one for one in variants(target, locale, self.site) if self.exists(one)), None)

    def place(self, article: ArticleHead, source: str) -> str:
        """Return where a picture of an article goes, below the bundle folder."""
        return self.layout.pictures + _below(source, article)


def shown_as(layout: Layout, there: str, place: str) -> str:
    """Return how an edition writes a picture's address: relative to its file, if it is read as one.

    Args:
        layout: the layout of the edition.
        there: the picture's path below the bundle folder.
        place: the edition's.
    """
    if layout.index is not None or writes_as_it_is(layout):
        there = posixpath.relpath(there, posixpath.dirname(place) or ".")
    return quote(there)


def variants(path: str, locale: Locale, site: Site) -> Iterator[str]:
    """Yield where a picture may lie: a locale's own first."""
    stem, suffix = posixpath.splitext(path)
    for code in dict.fromkeys((locale.folder, locale.bcp47, site.code(locale))):
        yield f"{stem}.{code}{suffix}"
    yield path


def relative_pictures(content: bytes, path: str) -> Iterator[ShownPicture]:
    """Yield the pictures of an article that are files inside the newsroom, and where they should lie."""
    for link in pictures_of(content, path):
        led = destination_of(link, path)
        if led is not None and led.path.lower().endswith(SUFFIXES) and not led.path.startswith("../"):
            yield link, led.path


def _below(source: str, article: ArticleHead) -> str:
    """Return a picture's path below the folder of articles; below the newsroom's where it lies elsewhere."""
    base = article.path.removesuffix(PurePosixPath(article.path).suffix).removesuffix(article.slug)
    return source.removeprefix(base)
