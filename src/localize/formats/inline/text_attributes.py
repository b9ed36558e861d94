"""Texts in shortcodes: values of parameters that have a name, `{{< figure caption="A ferry" >}}`.

Hugo's double quotes take a backslash before a quote (Go's interpreted strings); Liquid and Tera take none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.formats.inline.escape import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

TEXT_ATTRIBUTES: Final = ("caption", "credit", "alt", "title", "label", "text", "description")
"""Parameters of shortcodes, and attributes of components, that are texts; a project may name others."""

_PARAMETER: Final = re.compile(
    rb"(?<=[\s,(])(?P<name>[A-Za-z_][\w-]{0,60}+)[ \t]{0,20}+[=:][ \t]{0,20}+"
    rb"""(?:"(?P<double>(?:[^"\\]|\\.)*+)"|'(?P<single>[^']*+)'|`(?P<raw>[^`]*+)`)""",
    re.DOTALL,
)
_CLOSING: Final = re.compile(rb">\}\}|%\}|\}\}")
"""The end of a shortcode's own tag; code may stand behind it."""
_ESCAPED: Final = re.compile(r'\\(["\\])')
_ENTITIES: Final = {'"': "&quot;", "'": "&#39;", "`": "&#96;"}
_CLOSERS: Final = re.compile(r"(?<=[}%])\}")


class Parameter(NamedTuple):
    """A value that is a text, and where it stands in its shortcode, in bytes and without its quotes."""

    name: str
    text: str
    start: int
    end: int
    escaped: bool
    """True if a backslash may stand before a quote in it."""


def parameters(shortcode: bytes, names: Collection[str] = TEXT_ATTRIBUTES) -> Iterator[Parameter]:
    """Yield the texts of a shortcode.

    Args:
        shortcode: the whole of it, in UTF-8.
        names: the parameters that are texts.
    """
    hugo = shortcode.startswith((b"{{<", b"{{%"))
    closing = _CLOSING.search(shortcode)
    for match in _PARAMETER.finditer(shortcode, 0, closing.start() if closing else len(shortcode)):
        if match["name"].decode().lower() not in names:
            continue
        group = match.lastgroup or "double"
        escaped = hugo and group == "double"
        written = match[group].decode("utf-8", "replace")
        text = _ESCAPED.sub(r"\1", written) if escaped else written
        if any(map(str.isalpha, text)) and "{" not in text:
            yield Parameter(match["name"].decode(), text, match.start(group), match.end(group), escaped)


def canonical(shortcode: bytes, names: Collection[str] = TEXT_ATTRIBUTES) -> bytes:
    """Return a shortcode as two are compared: without the values that are texts."""
    parts, at = [], 0
    for one in parameters(shortcode, names):
        parts.append(shortcode[at : one.start])
        at = one.end
    return b"".join([*parts, shortcode[at:]])


def encode(target: str, quote: str, *, escaped: bool) -> str:
    """Return a text for between the quotes of a parameter.

    Args:
        target: the text.
        quote: what the value stands in.
        escaped: whether a backslash may stand before a quote in it.
    """
    text = _CLOSERS.sub("&#125;", one_line(target))
    if escaped:
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace(quote, _ENTITIES.get(quote, ""))
