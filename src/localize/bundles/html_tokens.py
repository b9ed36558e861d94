"""HTML cut into tags and text, in one pass whatever it is: what is no tag is text.

The standard library's parser takes minutes for a megabyte of unclosed quotes. This one need not read pages as
browsers do: what comes of it is written anew, every text escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST: Final = 8192
"""How long a tag may be; a longer one is text."""
_TAG: Final = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)(?P<rest>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
)
_ATTRIBUTE: Final = re.compile(
    r"(?P<name>[^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"(?P<one>[^\"]*+)\"|'(?P<two>[^']*+)'|(?P<bare>[^\s\"'=<>`]++)))?"
)
_HIDDEN: Final = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", ">"), ("<!", ">"))
"""How what nobody sees begins and ends."""


@dataclass(frozen=True)
class Text:
    """Text, its entities read."""

    text: str


@dataclass(frozen=True)
class Tag:
    """A start or end tag, its name in lower case."""

    name: str
    end: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Lower case; the first one counts, as in browsers."""


def tokens(html: str) -> Iterator[Text | Tag]:
    """Yield a document's tags and texts; comments and the like are left out."""
    endless: set[str] = set()
    start = at = 0
    while (at := html.find("<", at)) >= 0:
        token, end = _token(html, at, endless)
        if end == at:
            at += 1
            continue
        if start < at:
            yield Text(unescape(html[start:at]))
        if token is not None:
            yield token
        start = at = end
    if start < len(html):
        yield Text(unescape(html[start:]))


def _token(html: str, at: int, endless: set[str]) -> tuple[Tag | None, int]:
    """Return what stands at a `<` and where it ends; where it starts for what is text."""
    for opening, closing in _HIDDEN:
        if html.startswith(opening, at) and closing not in endless:
            end = html.find(closing, at + len(opening))
            if end >= 0:
                return None, end + len(closing)
            endless.add(closing)  # looked for once, not again from every other `<`
    match = _TAG.match(html, at, at + _LONGEST)
    if match is None:
        return None, at
    return Tag(match["name"].lower(), bool(match["end"]), _attributes(match["rest"])), match.end()


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["one"] or match["two"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value))
    return found
