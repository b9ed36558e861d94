"""JSON as `json.dumps` writes it with sorted keys and an indent of two, part by part and faster.

Python's encoder in C knows no indent, and the one that does goes through every value in Python. A document is
made of parts that are written one after the other, so that nothing but its text is ever held whole.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDENT = "  "


def written(value: object, depth: int = 0) -> str:
    """Return a value as JSON holds it: texts as they are, in any script.

    Args:
        value: texts, numbers, truth values, None, and lists and mappings by texts of these.
        depth: how many values it lies in.

    Raises:
        TypeError: it is something else.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    if isinstance(value, dict):
        return written_object(((name, written(value[name], depth + 1)) for name in sorted(value)), depth)
    if isinstance(value, list | tuple):
        return _within("[]", [written(one, depth + 1) for one in value], depth)
    return json.dumps(value)


def written_object(parts: Iterable[tuple[str, str]], depth: int = 0) -> str:
    """Return an object of parts that are written already.

    Args:
        parts: name and JSON of each, sorted by name; written for one depth more.
        depth: how many values the object lies in.
    """
    return _within("{}", [f"{encode_basestring(name)}: {part}" for name, part in parts], depth)


def written_member(name: str, value: object, depth: int) -> str:
    """Return a member of an object with its name.

    Args:
        name: its name.
        value: its value.
        depth: how many values it lies in, the object among them.
    """
    return f"{encode_basestring(name)}: {written(value, depth)}"


def _within(brackets: str, parts: list[str], depth: int) -> str:
    if not parts:
        return brackets
    line = "\n" + _INDENT * depth
    inside = line + _INDENT
    return f"{brackets[0]}{inside}{f',{inside}'.join(parts)}{line}{brackets[1]}"
