"""Plain text as Markdown: one paragraph that reads as the same text."""

from __future__ import annotations

import re
from typing import Final

# What CommonMark 0.31 and its extensions here would take for markup in running text: code, emphasis, links,
# strikethrough, HTML, entities, shortcodes and placeholders of templates.
_INLINE: Final = re.compile(
    r"[\\`*\[\]~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside of a word an underscore is one
    r"|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)|\{(?=[{%<:#.])|!(?=\[)"
)
# What would start another block: headings, quotes, lists, rules, fences, admonitions, tables, definitions.
_START: Final = re.compile(r"(?:[#>+=|:-]|!!!|\?\?\?)|(?P<number>\d{1,9})(?=[.)](?:\s|$))")


def paragraph(text: str) -> str:
    """Write a line of plain text as a Markdown paragraph, without the line end."""
    escaped = _INLINE.sub(lambda match: f"\\{match[0]}", text)
    start = _START.match(escaped)
    if start is None:
        return escaped
    return f"{start['number']}\\{escaped[start.end() :]}" if start["number"] else f"\\{escaped}"
