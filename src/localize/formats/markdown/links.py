"""The links and headings of an article as it is written: where their addresses stand, in bytes.

Sources: CommonMark 0.31, sections 4.7 and 6.3; of HTML the attribute `href` of `a`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

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


class Link(NamedTuple):
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
    found = [*_addresses(content, body).links, *_definitions(content, body)]
    return tuple(sorted(found, key=_place))


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
    return tuple(sorted(_addresses(content, body).pictures, key=_place))


def html_pictures(content: bytes, start: int = 0, end: int | None = None) -> Iterator[Link]:
    """Yield the pictures of HTML, or of a part of it."""
    for match in _PICTURE.finditer(content, start, len(content) if end is None else end):
        group = 1 if match[1] is not None else 2
        destination = match[group].decode("utf-8", "replace").replace("&amp;", "&")
        yield Link(destination, match.start(group), match.end(group))


class _Addresses(NamedTuple):
    """The addresses in the text of an article, in the order in which the parser tells of them."""

    links: list[Link]
    pictures: list[Link]


@lru_cache(maxsize=4)  # who asks for links asks for pictures, too
def _addresses(content: bytes, body: int) -> _Addresses:
    text = content[body:]
    reader = _Reader(content)
    for event, span in dialect.spanned_events(text.decode(), dialect.aids(text)):
        # The innermost loop of looking for links: a long article has thousands of events.
        start, end = span["start"] + body, span["end"] + body
        if event.__class__ is str:
            reader.pass_over(end)
            continue
        for name, value in event.items():
            if name == "Text":  # most are
                reader.pass_over(end)
            elif name == "Start":
                reader.open(value, start, end)
            elif name == "End":
                reader.close(value, start, end)
            elif name in _HTML:
                reader.take_html(start, end)
            else:
                reader.pass_over(end)
    return reader.found


_HTML: Final = frozenset({"Html", "InlineHtml"})


class _Reader:
    """Finds addresses: that of an inline link or picture stands behind the last of what is in it."""

    def __init__(self, content: bytes) -> None:
        self.found = _Addresses([], [])
        self._content = content
        self._inner = 0
        """Where the text of the link ends, as far as it was read."""
        self._in_link = False
        self._pictures: list[int] = []
        """The same for the pictures that are open, from the outermost; -1 where the address is elsewhere."""

    def open(self, tag: Any, start: int, end: int) -> None:  # noqa: ANN401 - an event's payload
        if "Image" in tag:
            self._pictures.append(start + 2 if tag["Image"]["link_type"] == "Inline" else -1)
            return
        if "Link" in tag:
            self._inner, self._in_link = start + 1, tag["Link"]["link_type"] == "Inline"
        if self._pictures:
            self._pass_in_picture(end)

    def close(self, name: str, start: int, end: int) -> None:
        if name == "Link":
            match = _INLINE.match(self._content, self._inner, end) if self._in_link else None
            if match:
                text = (start + 1, self._inner)
                self.found.links.append(_link(self._content, match, whole=(start, end), text=text))
            self._in_link = False
            if self._pictures:
                self._pass_in_picture(end)
        elif name == "Image":
            inner = self._pictures.pop()
            match = _INLINE.match(self._content, inner, end) if inner >= 0 else None
            if match:
                self.found.pictures.append(_link(self._content, match, whole=(start, end)))
            self._inner = end
        else:
            self.pass_over(end)

    def take_html(self, start: int, end: int) -> None:
        self.found.links.extend(html_links(self._content, start, end))
        self.found.pictures.extend(html_pictures(self._content, start, end))
        self._inner = end

    def pass_over(self, end: int) -> None:
        self._inner = end
        if self._pictures:
            self._pass_in_picture(end)

    def _pass_in_picture(self, end: int) -> None:
        if self._pictures[-1] >= 0:
            self._pictures[-1] = max(self._pictures[-1], end)


def headings(content: bytes, body: int) -> tuple[Heading, ...]:
    """Return the headings of an article in Markdown, in order, as plain text."""
    found: list[Heading] = []
    parts: list[str] | None = None
    given = ""
    for event in commonmark.bare_events(content[body:].decode()):
        for name in event if event.__class__ is not str else ():
            value = event[name]
            if name == "Start" and commonmark.tag_of(value) == "Heading":
                parts, given = [], str(value["Heading"]["id"] or "")
            elif parts is None:
                continue
            elif name == "End" and commonmark.tag_of(value) == "Heading":
                found.append(Heading("".join(parts), given))
                parts = None
            elif name in {"Text", "Code"}:
                parts.append(value)
    return tuple(found)


def _definitions(content: bytes, body: int) -> Iterator[Link]:
    if b"]:" not in content:
        return
    for definition in commonmark.definitions(content[body:].decode()).values():
        start, end = definition["span"]["start"] + body, definition["span"]["end"] + body
        match = _DEFINITION.search(content, start, end)
        if match:
            yield _link(content, match)


def _place(link: Link) -> int:
    return link.start


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
    first = content.find(b")", start, end)
    if first < 0 or content.find(b"(", start, first) < 0:
        return first if first >= 0 else end
    depth = 0
    for at in range(start, end):
        depth += {40: 1, 41: -1}.get(content[at], 0)
        if depth < 0:
            return at
    return end
