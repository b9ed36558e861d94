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
}
"""Keys whose values are texts, and their roles."""
LANGUAGE: Final = "inLanguage"
_TYPE: Final = "application/ld+json"


class JsonText(NamedTuple):
    """A string of the data and where it stands, with its quotes, in bytes of the page."""

    key: str
    text: str
    start: int
    end: int


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
    waiting: list[Node] = [root] if root else []
    while waiting:
        node = waiting.pop()
        for key, value in node.pairs():
            if (key.text in ROLES or key.text == LANGUAGE) and value.style == '"':
                yield JsonText(key.text, value.text, marks.place(value.start), marks.place(value.end))
        waiting.extend(reversed(node.children))
