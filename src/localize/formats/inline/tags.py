"""HTML tags as text: their names, and the attributes that readers see (HTML Standard, section 13.1.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
"""Attributes whose values a reader sees or hears."""

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements that stand inside a run of text."""

OPAQUE = frozenset(
    {"script", "style", "pre", "textarea", "svg", "math", "code", "template", "noscript", "kbd", "samp"}
)
"""Elements whose content is no text to translate."""

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_QUOTED = re.compile(r"[\r\n][ \t>]*")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s{0,20}=\s{0,20}(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'"""
    r"""|(?P<bare>[^\s"'<>=`{]++)(?=[\s>])))?"""
)
"""Each attribute in turn, so that none is looked for in the value of another. A bare value with `{` in it is
a shortcode's."""
_VALUES = ("double", "single", "bare")


def name(tag: str) -> str:
    """Return the name of `<b class="x">` or `</b>` in lower case; empty for a comment or declaration."""
    match = _NAME.match(tag)
    return match[1].lower() if match else ""


def is_void(tag: str) -> bool:
    """Tell whether the tag opens nothing: `<br>`, `<x />`."""
    return tag.endswith("/>") or name(tag) in _VOID


def texts(tag: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place, in characters, and the source of each attribute value that a reader sees."""
    if "=" in tag and not tag.startswith("</"):
        for match in _ATTRIBUTE.finditer(tag):
            if _is_text(match):
                yield match.span(match.lastgroup or 0), match[match.lastgroup or 0]


def _is_text(attribute: re.Match[str]) -> bool:
    return attribute.lastgroup in _VALUES and attribute["name"].lower() in TEXT_ATTRIBUTES


def attribute_of(tag: str, start: int) -> str:
    """Return the name of the attribute whose value starts there."""
    found = (match for match in _ATTRIBUTE.finditer(tag) if match.lastgroup in _VALUES)
    return next((match["name"].lower() for match in found if match.start(match.lastgroup or 0) == start), "")


def canonical(tag: str) -> str:
    """Return the tag as two tags are compared: spaces folded, values that are translated left out.

    The parser leaves the marks of quotes in comments over several lines.
    """
    if tag.startswith("<!--"):
        tag = _QUOTED.sub(" ", tag)
    return " ".join(_ATTRIBUTE.sub(_without_text, tag).split())


def _without_text(attribute: re.Match[str]) -> str:
    return f'{attribute["name"]}=""' if _is_text(attribute) else attribute[0]
