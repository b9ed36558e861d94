"""The title of a page's article, by what the page states and what its headings say.

A `<title>` has the site's name beside the article's title, or nothing but that name. What it says of the
article is what a heading says, too; a heading alone, such as a footer's, states nothing.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes, meta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SITE: Final = re.compile(r"\s*[|·•–—:-]\s*")
"""The marks between an article's title and the name of its site."""
_TAG: Final = re.compile(rb"<[^<>]*>")
_HOME: Final = frozenset({"/", "index.html", "./", "#"})
_LONGEST: Final = 300


def own_title(stated: str, guessed: str, headings: Iterable[str]) -> str:
    """Return the stated title without the site's name that stands beside it.

    Args:
        stated: what the page states; the guess where it states nothing.
        guessed: what the article's title may be by its looks.
        headings: the page's headings of the first level.
    """
    if not stated:
        return guessed
    known = sorted(headings, key=len, reverse=True)
    if stated in known:
        return stated
    for heading in known:
        if heading and _is_beside(stated, heading):
            return heading
    return guessed if guessed and _SITE.match(stated.removeprefix(guessed) or "") else stated


def _is_beside(stated: str, heading: str) -> bool:
    """Return whether a title is a heading with a site's name behind or before it."""
    if stated.startswith(heading):
        return _SITE.match(stated, len(heading)) is not None
    rest = stated.removesuffix(heading)
    return rest != stated and re.search(rf"{_SITE.pattern}\Z", rest) is not None


def headings(data: bytes) -> Iterator[str]:
    """Yield the texts of a page's headings of the first level."""
    start = None
    for token in tokens(data):
        if token.name == "h1" and token.kind == "open":
            start = token.end
        elif token.name == "h1" and token.kind == "close" and start is not None:
            yield _plain(data[start : token.start])
            start = None


def site_names(data: bytes) -> frozenset[str]:
    """Return what a page calls its site: in Open Graph, and in the link to its front page."""
    found, start = set(), None
    for token in tokens(data):
        if token.kind == "open" and token.name == "meta":
            name, content = meta(data, token)
            found.add(" ".join(content.split()) if name in {"og:site_name", "application-name"} else "")
        elif token.kind == "open" and token.name == "a":
            target = attributes(data, token).get("href")
            start = token.end if target and target.plain.strip() in _HOME else None
        elif token.kind == "close" and token.name == "a" and start is not None:
            found.add(_plain(data[start : token.start]))
            start = None
    return frozenset(found - {""})


def _plain(markup: bytes) -> str:
    text = html.unescape(_TAG.sub(b"", markup).decode("utf-8", "replace"))
    return " ".join(text.split())[:_LONGEST]
