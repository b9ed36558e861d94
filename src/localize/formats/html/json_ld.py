"""Structured data in a page, `<script type="application/ld+json">`: what of it are texts, and its language.

Names are those of schema.org's CreativeWork.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from localize import yaml_source
from localize.errors import InputError
from localize.formats.article.byte_marks import ByteMarks
from localize.formats.inline.attributes import attributes
from localize.formats.inline.author_ids import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.formats.inline.token import Token
    from localize.yaml_source import Node

ROLES: Final = {
    "headline": "title",
    "alternativeHeadline": "title",
    "description": "description",
    "abstract": "teaser",
    "caption": "caption",
    "articleSection": "field",
    "keywords": "field",
    "jobTitle": "field",
}
"""Keys whose values, or items, are texts, and their roles."""
BODIES: Final = frozenset({"articleBody", "text"})
"""Keys that say a text of the page again; they are named, and not translated twice."""
_PERSONS: Final = frozenset({"author", "creator", "contributor", "editor"})
_THINGS: Final = frozenset({"ImageObject", "ListItem", "Question", "VideoObject", "WebPage"})
"""Types whose `name` is a text."""
LANGUAGE: Final = "inLanguage"
_TYPE: Final = "application/ld+json"


class JsonText(NamedTuple):
    """A string of the data and where it stands, with its quotes, in bytes of the page."""

    key: str
    text: str
    start: int
    end: int
    role: str
    """Empty where it is no text to translate."""


def is_json_ld(data: bytes, token: Token) -> bool:
    """Tell whether a tag opens structured data."""
    if token.name != "script":
        return False
    kind = attributes(data, token).get("type")
    return kind is not None and kind.plain.strip().lower() == _TYPE


def strings(data: bytes, start: int, end: int) -> Iterator[JsonText]:
    """Yield the texts of structured data, and its language; nothing where it is no JSON.

    Args:
        data: the page.
        start: where the data starts in it.
        end: where it ends.
    """
    text = data[start:end].decode("utf-8", "replace")
    try:
        json.loads(text)
        root = yaml_source.read(text.replace("\t", " "), "")
    except (ValueError, RecursionError, InputError):
        return
    marks = ByteMarks(text, start)
    waiting = [("", root)] if root else []
    while waiting:
        around, node = waiting.pop()
        below: list[tuple[str, Node]] = []
        for key, value in node.pairs():
            role = _role(around, node, key.text)
            for item in value.children if value.kind == "sequence" and role else [value]:
                known = role or key.text in BODIES or key.text == LANGUAGE
                if known and item.style == '"' and not is_id(role, item.text):
                    start, end = marks.place(item.start), marks.place(item.end)
                    yield JsonText(key.text, item.text, start, end, role)
            below.append((key.text, value))
        if node.kind == "sequence":
            below = [(around, child) for child in node.children]
        waiting.extend(reversed(below))


def _role(around: str, node: Node, key: str) -> str:
    """Return the role of a value; empty where it is no text.

    Args:
        around: the key under which the object stands.
        node: the object.
        key: the value's key.
    """
    if key in ROLES:
        return ROLES[key]
    if key in _PERSONS:
        return "name"  # where it is a string or a list of strings
    if key != "name":
        return ""
    if around in _PERSONS:
        return "name"
    kind = node.get("@type")
    return "field" if kind is not None and kind.text in _THINGS else ""
