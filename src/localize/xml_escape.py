"""Text as XML 1.0 holds it, in elements and in attributes.

The standard library's `xml.sax.saxutils` writes the same, and loads a client of the web with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
"""White space that a parser would make a space of in an attribute (XML 1.0, section 3.3.3)."""


def escape(text: str, more: Mapping[str, str] | None = None) -> str:
    """Return a text as it stands in an element.

    Args:
        text: the text.
        more: other characters, and what stands for them.
    """
    text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    for char, written in (more or {}).items():
        text = text.replace(char, written)
    return text


def quoteattr(text: str) -> str:
    """Return a text as the value of an attribute, in quotation marks that it does not hold itself."""
    said = escape(text, _SPACES)
    if '"' not in said:
        return f'"{said}"'
    return f"'{said}'" if "'" not in said else f'"{said.replace(chr(34), "&quot;")}"'
