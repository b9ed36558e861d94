"""Shortcodes of site generators (Hugo, Jekyll), which these read before they read Markdown or HTML."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_SPAN = 4000
"""Bytes that a shortcode may have; more is a forgotten bracket."""
_MAX_PAIR = 200_000
"""Bytes between the tags of a paired code shortcode."""

_OPENERS = re.compile(rb"\{\{<|\{\{%|\{\{|\{%|\[!INCLUDE\b", re.IGNORECASE)
_CLOSERS = {
    b"{{<": rb">\}\}",
    b"{{%": rb"%\}\}",
    b"{{": rb"\}\}",
    b"{%": rb"%\}",
    b"[!include": rb"\)\]",
}
_RETURN = re.compile(rb"\r(?!\n)")
_BLANK = rb"\n[ \t>\r]*\n"
_PAIRED = re.compile(
    rb"\{\{[<%]\s*(?P<hugo>highlight|code-toggle|code|mermaid|katex|math|goat)\b|"
    rb"\{%-?\s*(?P<jekyll>highlight|comment|code|mermaid)\b"
)


def with_feeds(body: bytes) -> bytes:
    """Return a text in which LF ends the lines that CR ends alone (CommonMark 0.31, section 2.1)."""
    return _RETURN.sub(b"\n", body) if b"\r" in body else body


class _Forward:
    """Searches that only go forward, so that a million forgotten brackets cost one search."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._found: dict[bytes, re.Match[bytes] | None] = {}

    def find(self, pattern: bytes, start: int) -> re.Match[bytes] | None:
        known = self._found.get(pattern)
        if pattern not in self._found or (known is not None and known.start() < start):
            self._found[pattern] = re.compile(pattern).search(self._body, start)
        return self._found[pattern]


def shortcodes(body: bytes) -> Iterator[tuple[int, int]]:
    """Yield where shortcodes stand, without overlaps."""
    return ((start, end) for start, end, _ in _openings(body) if end)


def scan(body: bytes) -> tuple[tuple[tuple[int, int], ...], Counter[bytes]]:
    """Return where shortcodes stand, and how often what opens one never ends: site generators fail on it.

    Args:
        body: Markdown or HTML in UTF-8, no line of which ends in CR alone.
    """
    spans: list[tuple[int, int]] = []
    unclosed: Counter[bytes] = Counter()
    for start, end, mark in _openings(body):
        if end:
            spans.append((start, end))
        elif mark[:1] == b"{":
            unclosed[mark] += 1
    return tuple(spans), unclosed


def _openings(body: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield where shortcodes start and end, and what opens them; one that never ends has 0 as its end."""
    if not any(map(body.__contains__, (b"{{", b"{%", b"[!"))):
        return
    forward = _Forward(body)
    end = 0
    for match in _OPENERS.finditer(body):
        start, mark = match.start(), match[0]
        if start < end:
            continue
        close = _close(forward, mark, start)
        if close is None:
            yield start, 0, mark
        elif body[start - 1 : start] != b"`":
            end = _pair_end(body, forward, start, close.end())
            yield start, end, mark


def _close(forward: _Forward, mark: bytes, start: int) -> re.Match[bytes] | None:
    """Return what closes a shortcode: near, and before the next blank line."""
    close = forward.find(_CLOSERS[mark.lower()], start + len(mark))
    if close is None or close.start() - start > _MAX_SPAN:
        return None
    blank = forward.find(_BLANK, start)
    return None if blank is not None and blank.start() < close.start() else close


def _pair_end(body: bytes, forward: _Forward, start: int, end: int) -> int:
    """Return where a shortcode ends, with its content and closing tag where that content is code."""
    paired = _PAIRED.match(body, start, end)
    if not paired or body[end - 4 : end] == b"/>}}":
        return end
    name = paired["hugo"] or paired["jekyll"]
    tail = (
        rb"\{\{[<%]\s*/\s*" + name + rb"\s*[%>]\}\}"
        if paired["hugo"]
        else rb"\{%-?\s*end" + name + rb"\s*-?%\}"
    )
    closing = forward.find(tail, end)
    return closing.end() if closing and closing.start() - end < _MAX_PAIR else end
