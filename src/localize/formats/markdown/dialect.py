r"""The places where sites read Markdown otherwise than pulldown-cmark, rewritten so that it reads as they do.

- A table whose header has no leading bar, under a line of text: a table to cmark-gfm and markdown-it, text to
  pulldown-cmark. It gets the bar.
- `:word` at the start of a line: text to those who know definition lists (PHP Markdown Extra, Goldmark and
  Python-Markdown want a space behind the colon), a definition to pulldown-cmark. It gets a backslash.

What is given changes nothing where the parser reads as sites do anyway. Spans are told as if it were not
there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress, islice
from typing import TYPE_CHECKING, Any

from localize.formats.bounds import MOST
from localize.formats.inline import commonmark, elements, tags
from localize.formats.inline.shortcodes import with_feeds
from localize.formats.markdown import block_escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Aid = tuple[int, str]
"""An offset in bytes, and the character that the parser gets in front of it."""

_COLUMN = rb":?+-++:?+[ \t]*+"
_DELIMITERS = re.compile(
    rb"\n[ \t>]*+(?:\|[ \t]*+)?+" + _COLUMN + rb"(?:\|[ \t]*+" + _COLUMN + rb")*+\|?+[ \t]*+(?=\r?\n|\r?\Z)"
)
_LEAD = re.compile(rb"[ \t>]*+")
_COLON = re.compile(rb"^[ \t>]*+(?=:(?![ \t\r\n]|\Z|-+:?[ \t]*+(?:[|\r\n]|\Z)))", re.MULTILINE)
_CODE = frozenset({"Code", "CodeBlock", "Html", "InlineHtml"})


def aids(text: bytes) -> tuple[Aid, ...]:
    """Return what the parser has to be given, in order; at most so many of a kind as articles have blocks.

    Args:
        text: Markdown in UTF-8, shortcodes masked, no line of which ends in CR alone.
    """
    bars = ((at, "|") for at in _headers(text)) if b"|" in text else ()
    colons = ((match.end(), "\\") for match in _COLON.finditer(text)) if _has_colon_first(text) else ()
    return tuple(sorted([*islice(bars, MOST), *islice(colons, MOST)]))


def _has_colon_first(text: bytes) -> bool:
    """Tell at a glance whether a line may begin with a colon."""
    return text.startswith(b":") or any(before in text for before in (b"\n:", b" :", b"\t:", b">:"))


def _headers(text: bytes) -> Iterator[int]:
    """Yield where lines start, behind their lead, that may be headers of tables that continue a text."""
    for match in _DELIMITERS.finditer(text):
        end = match.start()
        if b"|" not in match[0] or b"\n" not in text[max(0, end - _LONGEST) : end]:
            continue
        start = text.rfind(b"\n", 0, end) + 1
        lead = _LEAD.match(text, start, end)
        at = lead.end() if lead else start
        before = text[text.rfind(b"\n", 0, start - 1) + 1 : start]
        if before.strip(b" \t>\r\n") and _continues(text[at:end]):
            yield at


_LONGEST = 10_000
"""Bytes that the header of such a table may have."""


def _continues(line: bytes) -> bool:
    """Tell whether a line has columns and begins with nothing that ends a paragraph."""
    if b"|" not in line or line.startswith(b"|"):
        return False
    text = line.decode("utf-8", "replace")
    name = tags.name(text)
    opens = line[:2] in {b"<!", b"<?"} or (name and ":" not in name and name in elements.BLOCKS)
    return not opens and block_escape.line_start(text) == text


def aided(text: str, given: Sequence[Aid]) -> str:
    """Return a text as the parser gets it."""
    return _aided(text.encode(), given).decode() if given else text


def _aided(data: bytes, given: Sequence[Aid]) -> bytes:
    parts = []
    at = 0
    for place, character in given:
        parts += [data[at:place], character.encode()]
        at = place
    return b"".join([*parts, data[at:]])


def spanned_events(text: str, given: Sequence[Aid]) -> Iterator[tuple[Any, Any]]:
    """Yield a document's events as pyromark gives them, with their spans in the text without aids."""
    found = commonmark.spanned_events(aided(text, given))
    return _shifted(found, given) if given else found


def _shifted(found: Iterator[tuple[Any, Any]], given: Sequence[Aid]) -> Iterator[tuple[Any, Any]]:
    places = _places(given)
    for event, span in found:
        start, end = span["start"], span["end"]
        yield event, {"start": start - bisect_left(places, start), "end": end - bisect_left(places, end)}


def _places(given: Sequence[Aid]) -> list[int]:
    """Return where aids stand in the text that has them."""
    return [at + index for index, (at, _) in enumerate(given)]


def for_renderers(text: str) -> str:
    """Return Markdown that pulldown-cmark renders as sites do: with those aids that no reader sees."""
    data = text.encode()
    given = aids(with_feeds(data))
    if not given:
        return text
    places = _places(given)
    tables: set[int] = set()
    code: set[int] = set()
    for name, value, start, end in commonmark.events(aided(text, given)):
        tag = commonmark.tag_of(value) if name == "Start" else name
        if tag == "Table":
            tables.add(start)
        elif tag in _CODE:
            code.update(places[bisect_left(places, start) : bisect_left(places, end)])
    unseen = (
        place in tables if aid[1] == "|" else place not in code
        for place, aid in zip(places, given, strict=True)
    )
    return aided(text, list(compress(given, unseen)))
