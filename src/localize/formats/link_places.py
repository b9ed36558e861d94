"""The targets of articles' links: to another article, and to a place inside of one."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from localize.formats import heading_ids
from localize.formats.article import front_matter
from localize.formats.front_matter_pictures import front_matter_pictures
from localize.formats.markdown import links as written
from localize.formats.registry import format_of

if TYPE_CHECKING:
    from localize.formats.markdown.links import Link

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)
_HTML_ID: Final = re.compile(rb"""\b(?:id|name)\s*=\s*["']([^"'<>]+)["']""")

_GIVEN_ID: Final = re.compile(rb"\{[^{}\r\n#]*#([^\s{}#]+)[^{}\r\n]*\}")
"""The id in an attribute list, of any block: `{ .sh #example }`."""
_TERM: Final = re.compile(rb"^(\w[^\r\n]{0,200}|`[^\r\n]{1,200})\r?\n:[ \t]+\S", re.MULTILINE)
"""What a list of definitions defines, which sites lead to as to a heading."""
_INCLUDE: Final = re.compile(
    rb"\{\{[%<]-?\s*include\b|\{%-?\s*include\b|\[!include\b|^:*\s*include::|^-+8<-+|^::: ?include\b",
    re.IGNORECASE | re.MULTILINE,
)
"""The ways in which Hugo, Jekyll, Microsoft, AsciiDoc and Material for MkDocs take in another file."""


class Destination(NamedTuple):
    """The target of a link, inside of the newsroom."""

    path: str
    """A file, from the newsroom's root; the article itself where the link names none."""
    fragment: str | None
    """The place in it, as it is written; None where the link names none."""
    named: bool
    """True if the link names the file in Markdown's ending, so that it should be an article."""


def links_of(content: bytes, path: str) -> tuple[Link, ...]:
    """Return the links of an article, by their places."""
    if format_of(path).name == "html":
        return tuple(written.html_links(content))
    return written.links(content, front_matter.split(content, path).body)


def pictures_of(content: bytes, path: str) -> tuple[Link, ...]:
    """Return the pictures of an article, by the places of their addresses; those of its front matter first.

    Raises:
        InputError: the front matter cannot be read.
    """
    if format_of(path).name == "html":
        return tuple(written.html_pictures(content))
    body = front_matter.split(content, path).body
    return (*front_matter_pictures(content, path), *written.pictures(content, body))


def destination_of(link: Link, path: str) -> Destination | None:
    """Return where a link leads, or None where that is no file beside the article.

    Args:
        link: one of the article's links.
        path: the article's file.
    """
    name, mark, fragment = link.destination.partition("#")
    if _SCHEME.match(link.destination) or "?" in name or not link.destination:
        return None
    joined = posixpath.join(posixpath.dirname(path), unquote(name or posixpath.basename(path)))
    return Destination(
        posixpath.normpath(joined), fragment if mark else None, name.endswith((".md", ".markdown"))
    )


def heading_ids_of(content: bytes, path: str) -> tuple[str, ...]:
    """Return the ids of the headings of an article, in order; none of a page of HTML."""
    if format_of(path).name == "html":
        return ()
    body = front_matter.split(content, path).body
    return heading_ids.anchors((one.text, one.id) for one in written.headings(content, body))


def ids_of(content: bytes, path: str) -> frozenset[str] | None:
    """Return what a link may lead to inside of an article; None where it takes in files with more."""
    if _INCLUDE.search(content):
        return None
    patterns = (_HTML_ID, _GIVEN_ID)
    given = (match[1].decode("utf-8", "replace") for one in patterns for match in one.finditer(content))
    terms = ((match[1].decode("utf-8", "replace").replace("`", ""), "") for match in _TERM.finditer(content))
    return frozenset((*heading_ids_of(content, path), *given, *heading_ids.anchors(terms), "top"))
