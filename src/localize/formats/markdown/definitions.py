"""Titles of link reference definitions: `[label]: url "title"` (CommonMark 0.31, section 4.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.markdown import codecs, parser
from localize.formats.markdown.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = {b'"': b'"', b"'": b"'", b")": b"("}
_NEWLINE = re.compile(rb"[\r\n]")


def definition_titles(body: bytes, masked: str) -> Iterator[Found]:
    """Yield the titles of a body's reference definitions; one over several lines is left as it is."""
    if "]:" not in masked:
        return
    for definition in parser.definitions(masked).values():
        if not definition["title"] or not any(map(str.isalpha, definition["title"])):
            continue
        start, end = definition["span"]["start"], definition["span"]["end"]
        source = body[start:end].rstrip()
        opener = _OPENERS.get(source[-1:])
        at = source.rfind(opener, 0, -1) if opener else -1
        while opener and at > 0 and source[at - 1 : at] == b"\\":
            at = source.rfind(opener, 0, at)
        title = source[at + 1 : -1]
        if at > 0 and not _NEWLINE.search(title):
            piece = (start + at + 1, start + at + 1 + len(title))
            yield Found(title.decode(), (piece,), "link-title", codecs.DEFINITION_TITLE)
