"""HTML tags inside of a message, as text: their names, and the attributes that readers see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.formats.inline import attributes, elements
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.formats.inline.token import Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_QUOTED: Final = re.compile(r"[\r\n][ \t>]*")
_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9:.-]*)")


def name(tag: str) -> str:
    """Return the name of `<b class="x">` or `</b>` in lower case; empty for a comment or declaration."""
    match = _NAME.match(tag)
    return match[1].lower() if match else ""


def is_void(tag: str) -> bool:
    """Tell whether the tag opens nothing: `<br>`, `<x />`."""
    return tag.endswith("/>") or name(tag) in elements.VOID


def texts(tag: str, names: Collection[str] = TEXT_ATTRIBUTES) -> Iterator[str]:
    """Yield the source of each attribute value that a reader sees."""
    token = _token(tag)
    if token and token.kind == "open":
        yield from (attribute.value for attribute, _ in attributes.texts(_encoded(tag), token, names))


def is_kept(tag: str) -> bool | None:
    """Tell whether an element says that it is not translated: yes, no, or nothing."""
    token = _token(tag)
    return attributes.is_kept(_encoded(tag), token) if token else None


def canonical(tag: str, names: Collection[str] = TEXT_ATTRIBUTES) -> str:
    """Return the tag as two tags are compared: spaces folded, values that are translated left out.

    Args:
        tag: the tag, or a comment.
        names: the attributes of components that are texts.

    The parser leaves the marks of quotes in comments over several lines.
    """
    token = _token(tag)
    if token is None:
        return " ".join(_QUOTED.sub(" ", tag).split())
    return attributes.canonical(_encoded(tag), token, names)


def _token(tag: str) -> Token | None:
    named = name(tag)
    if not named:
        return None
    return Token("close" if tag.startswith("</") else "open", named, 0, len(_encoded(tag)))


def _encoded(tag: str) -> bytes:
    return tag.encode("utf-8", "surrogatepass")
