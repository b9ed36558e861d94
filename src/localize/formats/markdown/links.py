"""The links and headings of an article as it is written: where their addresses stand, in bytes.

Sources: CommonMark 0.31, sections 4.7 and 6.3; of HTML the attribute `href` of `a`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from localize.formats.inline import commonmark
from localize.formats.markdown import dialect
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_INLINE: Final = re.compile(rb"\]\([ \t\r\n]*+(<[^<>\r\n]*+>|[^\s<>]*+)")
_DEFINITION: Final = re.compile(rb"\[(?:\\.|[^\\\]])*+\]:[ \t\r\n]*+(<[^<>\r\n]*+>|[^\s<>]++)")
_ANCHOR: Final = re.compile(rb"<a\s[^<>]{0,2000}?\bhref\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE)
_PICTURE: Final = re.compile(
    rb"<img\s[^<>]{0,2000}?\bsrc\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE
)
_ESCAPED: Final = re.compile(rb"\\([!-/:-@\[-`{-~])")


@frozen
class Link:
    """One link to follow."""

    destination: str
    """The address, without what Markdown needs to write it."""
    start: int
    end: int
    """The place of the address, `<` and `>` among it."""
    whole: tuple[int, int] | None = None
    """The whole link, where it can be taken away from its text."""
    text: tuple[int, int] = (0, 0)
    """The text of such a link."""


@frozen
class Heading:
    """One heading of a body of Markdown."""

    text: str
    id: str = ""
    """The id that its author gave it: `## Title {#id}`."""


def links(content: bytes, body: int) -> tuple[Link, ...]:
    """Return the links of an article in Markdown, by their places.

    Args:
        content: the article.
        body: where its front matter ends.
    """
    if not any(sign in content for sign in (b"](", b"]:", b"href", b"HREF")):
        return ()
    text = content[body:].decode()
    found = [*_inline(text, content, body), *_definitions(text, content, body)]
    return tuple(sorted(found, key=lambda link: link.start))


def html_links(content: bytes, start: int = 0, end: int | None = None) -> Iterator[Link]:
    """Yield the links of HTML, or of a part of it."""
    for match in _ANCHOR.finditer(content, start, len(content) if end is None else end):
        group = 1 if match[1] is not None else 2
        destination = match[group].decode("utf-8", "replace").replace("&amp;", "&")
        yield Link(destination, match.start(group), match.end(group))


def pictures(content: bytes, body: int) -> tuple[Link, ...]:
    """Return the pictures of an article in Markdown, by the places of their addresses.

    Args:
        content: the article.
        body: where its front matter ends.
    """
    if not any(sign in content for sign in (b"![", b"<img", b"<IMG")):
        return ()
    return tuple(sorted(_images(content[body:].decode(), content, body), key=lambda link: link.start))


def html_pictures(content: bytes, start: int = 0, end: int | None = None) -> Iterator[Link]:
    """Yield the pictures of HTML, or of a part of it."""
    for match in _PICTURE.finditer(content, start, len(content) if end is None else end):
        group = 1 if match[1] is not None else 2
        destination = match[group].decode("utf-8", "replace").replace("&amp;", "&")
        yield Link(destination, match.start(group), match.end(group))


def _images(text: str, content: bytes, body: int) -> Iterator[Link]:
    given = dialect.aids(content[body:])
    starts: list[int] = []
    for event, span in dialect.spanned_events(text, given):
        name = event if isinstance(event, str) else next(iter(event))
        value: Any = None if isinstance(event, str) else event[name]
        start, end = span["start"] + body, span["end"] + body
        if name == "Start" and commonmark.tag_of(value) == "Image":
            starts.append(start + 2 if value["Image"]["link_type"] == "Inline" else -1)
        elif name == "End" and commonmark.tag_of(value) == "Image":
            inner = starts.pop()
            match = _INLINE.match(content, inner, end) if inner >= 0 else None
            if match:
                yield _link(content, match, whole=(start, end))
        elif name in {"Html", "InlineHtml"}:
            yield from html_pictures(content, start, end)
        elif starts and starts[-1] >= 0:
            starts[-1] = max(starts[-1], end)


def headings(content: bytes, body: int) -> tuple[Heading, ...]:
    """Return the headings of an article in Markdown, in order, as plain text."""
    found: list[Heading] = []
    parts: list[str] | None = None
    given = ""
    for name, value, _, _ in commonmark.events(content[body:].decode()):
        if name == "Start" and commonmark.tag_of(value) == "Heading":
            parts, given = [], str(value["Heading"]["id"] or "")
        elif name == "End" and commonmark.tag_of(value) == "Heading" and parts is not None:
            found.append(Heading("".join(parts), given))
            parts = None
        elif name in {"Text", "Code"} and parts is not None:
            parts.append(value)
    return tuple(found)


def _inline(text: str, content: bytes, body: int) -> Iterator[Link]:
    given = dialect.aids(content[body:])
    inner = 0
    inside = False
    for event, span in dialect.spanned_events(text, given):
        name = event if isinstance(event, str) else next(iter(event))
        value: Any = None if isinstance(event, str) else event[name]
        start, end = span["start"] + body, span["end"] + body
        if name == "Start" and commonmark.tag_of(value) == "Link":
            inner, inside = start + 1, value["Link"]["link_type"] == "Inline"
        elif name == "End" and commonmark.tag_of(value) == "Link":
            match = _INLINE.match(content, inner, end) if inside else None
            if match:
                yield _link(content, match, whole=(start, end), text=(start + 1, inner))
            inside = False
        elif name in {"Html", "InlineHtml"}:
            yield from html_links(content, start, end)
            inner = end
        elif name != "Start":
            inner = end


def _definitions(text: str, content: bytes, body: int) -> Iterator[Link]:
    for definition in commonmark.definitions(text).values():
        start, end = definition["span"]["start"] + body, definition["span"]["end"] + body
        match = _DEFINITION.search(content, start, end)
        if match:
            yield _link(content, match)


def _link(
    content: bytes,
    match: re.Match[bytes],
    whole: tuple[int, int] | None = None,
    text: tuple[int, int] = (0, 0),
) -> Link:
    start, end = match.span(1)
    if whole and not match[1].startswith(b"<"):
        end = _closed(content, start, end)
    written = content[start:end].removeprefix(b"<").removesuffix(b">")
    return Link(_ESCAPED.sub(rb"\1", written).decode("utf-8", "replace"), start, end, whole, text)


def _closed(content: bytes, start: int, end: int) -> int:
    """Return where an address without brackets ends: before the parenthesis that closes the link."""
    depth = 0
    for at in range(start, end):
        depth += {40: 1, 41: -1}.get(content[at], 0)
        if depth < 0:
            return at
    return end
