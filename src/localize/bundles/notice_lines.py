"""Sentences that an edition says of itself, set into an article that goes out as its author wrote it."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from localize.errors import InputError, InputErrors
from localize.formats.article import front_matter
from localize.formats.inline.escape import one_line
from localize.formats.registry import ReadOptions, format_of, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.model import Locale

AFTER_HEADING = re.compile(rb"</h1\s*>", re.IGNORECASE)
"""The end of the headline of a page."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|{}~$])")
_SETEXT = re.compile(rb"[ ]{0,3}(?:=+|-+)[ \t]*\r?\n?")
_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
_END = re.compile(rb"</(?:article|main|body)\s*>", re.IGNORECASE)


def with_notices(
    content: bytes, path: str, locale: Locale, top: Sequence[str], bottom: Sequence[str]
) -> bytes:
    """Return an article with sentences below its headline, and at its end.

    Args:
        content: the article's file in its language.
        path: the file, whose ending tells its kind.
        locale: the language.
        top: plain texts for below the headline.
        bottom: plain texts for the end.
    """
    if format_of(path).name == "html":
        return _in_page(content, top, bottom)
    end_of_line = b"\r\n" if b"\r\n" in content else b"\n"
    at = _below_headline(content, path, locale)
    head, body = content[:at], content[at:]
    if top:
        gap = b"" if head.endswith((b"\n\n", b"\r\n\r\n")) else end_of_line
        gap = gap if head.endswith(b"\n") or not head else end_of_line * 2
        after = b"" if not body or body.startswith((b"\n", b"\r\n")) else end_of_line
        head += gap + quoted(top, end_of_line) + after
    if not bottom:
        return head + body
    return (head + body).rstrip(b"\r\n") + end_of_line * 2 + quoted(bottom, end_of_line)


def quoted(texts: Iterable[str], end_of_line: bytes) -> bytes:
    """Return texts as paragraphs of one quotation, in which nothing is markup."""
    lines = [b"> " + _SPECIAL.sub(r"\\\1", one_line(text)).encode() for text in texts]
    return (end_of_line + b">" + end_of_line).join(lines) + end_of_line


def _below_headline(content: bytes, path: str, locale: Locale) -> int:
    """Return where the body goes on below the headline that it begins with, if it does."""
    start = front_matter.split(content, path).body
    try:
        article = read(content, path=path, slug="edition", options=ReadOptions(default_locale=locale))
    except (InputError, InputErrors):
        return start  # no headline of its own
    ends = [
        one.pieces[-1][1] for one in article.segments if one.role == "title" and one.pieces[0][0] >= start
    ]
    if not ends:
        return start
    line = content.find(b"\n", ends[0])
    if line < 0:
        return len(content)
    underline = _SETEXT.match(content, line + 1)
    return underline.end() if underline and underline.end() > line + 1 else line + 1


def _in_page(content: bytes, top: Sequence[str], bottom: Sequence[str]) -> bytes:
    heading = AFTER_HEADING.search(content) or _BODY.search(content)
    if top:
        at = heading.end() if heading else 0
        content = content[:at] + b"\n" + paragraphs(top) + content[at:]
    if bottom:
        found = _END.search(content)
        at = found.start() if found else len(content)
        content = content[:at] + paragraphs(bottom) + b"\n" + content[at:]
    return content


def paragraphs(texts: Iterable[str]) -> bytes:
    """Return texts as paragraphs of a page."""
    return "\n".join(f'<p class="notice">{escape(text)}</p>' for text in texts).encode()
