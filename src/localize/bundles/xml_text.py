"""XML 1.0 as it is written: elements one a line, texts escaped, characters that XML has not left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern
from localize.xml_escape import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_RETURN: Final = {"\r": "&#13;"}
"""Parsers read a bare return as a new line."""
_UNKNOWN: Final = late_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Whatever is no character of XML (XML 1.0, production 2)."""


def element(name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> str:
    """Return an element with a text in it, or an empty one."""
    said = "".join(f" {key}={quoteattr(_known(value))}" for key, value in (attributes or {}).items())
    return f"<{name}{said}>{escape(_known(text), _RETURN)}</{name}>" if text else f"<{name}{said}/>"


def around(name: str, lines: Iterable[str], attributes: Mapping[str, str] | None = None) -> list[str]:
    """Return an element with others in it, one a line."""
    return [f"{element(name, '', attributes)[:-2]}>", *lines, f"</{name}>"]


def document(lines: Iterable[str]) -> bytes:
    """Return a document in UTF-8."""
    return "".join(f"{line}\n" for line in (DECLARATION, *lines)).encode()


def _known(text: str) -> str:
    return _UNKNOWN.sub("", text)
