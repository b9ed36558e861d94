"""Replaced byte ranges of an article, and how a target is written as a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article import codecs, toml_source, yaml_scalar
from localize.formats.article.found import NUMBER
from localize.formats.article.front_matter import UNWRITABLE
from localize.formats.inline import text_attributes
from localize.formats.inline.escape import json_string, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from localize.model import Article, Segment

_NEWLINE = re.compile(rb"\r\n|\n|\r")
Edit = tuple[int, int, bytes]
"""A byte range, and the bytes that stand there then."""


def given(article: Article, target: Callable[[Segment], str | None]) -> Iterator[tuple[Segment, str]]:
    """Yield the segments that have a target other than their source, and the targets; blank ones are none."""
    for segment in article.segments:
        text = target(segment)
        if text is not None and text.strip() and text != segment.key.source:
            yield segment, text


def apply(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Replace byte ranges that do not overlap."""
    parts = []
    at = 0
    for start, end, written in sorted(edits):
        parts += [content[at:start], written]
        at = end
    return b"".join([*parts, content[at:]])


def number_edits(article: Article, numbers: Callable[[str], str] | None) -> Iterator[Edit]:
    """Yield the edits that write the numbers of tables otherwise.

    Args:
        article: the source.
        numbers: gives a cell's text in the other locale; None where it is its own.
    """
    for start, end, reason in article.passed_through if numbers else ():
        text = article.content[start:end].decode()
        if numbers and reason == NUMBER and (other := numbers(text)) != text:
            yield start, end, other.encode()


def newline_of(content: bytes) -> str:
    """Return the line ending of a file: that of its first line."""
    match = _NEWLINE.search(content)
    return match[0].decode() if match else "\n"


def check_writable(path: str, segment: Segment, target: str) -> None:
    """Check that a target holds only what a text file may.

    Args:
        path: the article's file, for the message.
        segment: where the target is to stand.
        target: the text.

    Raises:
        InputError: it holds control characters or half of a surrogate pair.
    """
    match = UNWRITABLE.search(target.replace("\r", "\n"))
    if match:
        message = f"a translation holds U+{ord(match[0]):04X}, which no article may hold"
        raise InputError(message, place=Place(path, segment.line), hint="Remove that character.")


def value(content: bytes, segment: Segment, target: str) -> str:
    """Return a target as the source of a value: of the front matter, a shortcode or structured data."""
    if segment.codec == codecs.JSON:
        return json_string(target)
    if segment.codec in codecs.SHORTCODES:
        end = segment.pieces[-1][1]
        quote = content[end : end + 1].decode("latin-1")
        return text_attributes.encode(target, quote, escaped=segment.codec == codecs.SHORTCODE_ESCAPED)
    text = target if "\n" in segment.key.source else one_line(target)
    start, end = segment.pieces[0][0], segment.pieces[-1][1]
    source, newline = content[start:end].decode(), newline_of(content)
    if segment.codec == codecs.TOML:
        return toml_source.encode(text, source, newline)
    return yaml_scalar.encode(text, source, segment.codec, newline=newline)
