"""Titles of link reference definitions: `[label]: url "title"` (CommonMark 0.31, section 4.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.article import codecs
from localize.formats.article.found import Found, Passed
from localize.formats.inline import commonmark

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = {b'"': b'"', b"'": b"'", b")": b"("}
_NEWLINE = re.compile(rb"[\r\n]")


def definition_titles(body: bytes, masked: str) -> Iterator[Found | Passed]:
    """Yield the titles of a body's reference definitions; one over several lines passes through."""
    if "]:" not in masked:
        return
    for definition in commonmark.definitions(masked).values():
        if not definition["title"] or not any(map(str.isalpha, definition["title"])):
            continue
        start, end = definition["span"]["start"], definition["span"]["end"]
        source = body[start:end].rstrip()
        opener = _OPENERS.get(source[-1:])
        at = source.rfind(opener, 0, -1) if opener else -1
        while opener and at > 0 and source[at - 1 : at] == b"\\":
            at = source.rfind(opener, 0, at)
        title = source[at + 1 : -1]
        piece = (start + at + 1, start + at + 1 + len(title))
        if at > 0 and _NEWLINE.search(title):
            yield Passed(*piece, "definition")
        elif at > 0:
            yield Found(title.decode(), (piece,), "link-title", codecs.DEFINITION_TITLE)
