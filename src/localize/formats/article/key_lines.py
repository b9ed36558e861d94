"""On which line of an article's file a value of its front matter stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.article import front_matter, toml_source

if TYPE_CHECKING:
    from localize import yaml_source


def line_of(content: bytes, path: str, *keys: str | int) -> int:
    """Return the line of a value, counted from 1.

    Args:
        content: the article's file.
        path: its path, for messages.
        keys: the way to the value: names of keys and numbers of list items, counted from 0.

    Returns:
        The line; that of the nearest value around it where it is not there, or 1 where nothing is.
    """
    try:
        split = front_matter.split(content, path)
        if split.kind == "toml":
            return _toml_line(content[split.start : split.end].decode(), keys)
        node = front_matter.root_of(content, split, path)
    except (InputError, UnicodeDecodeError):
        return 1
    line = 1
    for key in keys:
        child = _child(node, key) if node else None
        if child is None:
            break
        line, node = child
    return line


def _toml_line(text: str, keys: tuple[str | int, ...]) -> int:
    lines = toml_source.lines(text)
    return next((lines[keys[:length]] for length in range(len(keys), 0, -1) if keys[:length] in lines), 1)


def _child(node: yaml_source.Node, key: str | int) -> tuple[int, yaml_source.Node] | None:
    """Return the line of a key or an item, and its value."""
    if isinstance(key, str):
        named = (pair for pair in reversed(list(node.pairs())) if pair[0].text == key)
        return next(((name.line, value) for name, value in named), None)
    inside = node.children if node.kind == "sequence" else []
    return (inside[key].line, inside[key]) if key < len(inside) else None
