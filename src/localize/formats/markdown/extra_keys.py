"""Keys that a build adds to an article's front matter."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from localize import yaml_source
from localize.errors import InputError, Place
from localize.formats.markdown import front_matter, toml, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.yaml_source import Node

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def with_keys(content: bytes, keys: Mapping[str, object], path: str) -> bytes:
    """Return a file with keys added at the end of its front matter.

    Raises:
        InputError: the front matter cannot take them.
    """
    split = front_matter.split(content, path)
    newline_match = re.search(rb"\r\n|\n|\r", content)
    newline = newline_match[0].decode() if newline_match else "\n"
    text = content[split.start : split.end].decode()
    written = _toml(text, keys, newline, path) if split.kind == "toml" else _yaml(text, keys, newline, path)
    if not split.kind:
        written = f"---{newline}{written}---{newline}"
    return content[: split.start] + written.encode() + content[split.end :]


def _yaml(text: str, keys: Mapping[str, object], newline: str, path: str) -> str:
    root = yaml_source.read(text, path, first_line=2)
    edits: list[tuple[int, int, str]] = []
    new = dict(keys)
    for key, value in root.pairs() if root else ():
        if key.text in new:
            edits.append((key.end, _end(value, text), f": {yaml_scalar.flow_value(new[key.text])}"))
    for key, _ in root.pairs() if root else ():
        new.pop(key.text, None)
    for start, end, written in reversed(edits):
        text = text[:start] + written + text[end:]
    if root and root.kind == "mapping" and text[root.start : root.start + 1] == "{":
        close = text.rindex("}")
        comma = ", " if root.children else ""
        return text[:close] + comma + ", ".join(_pair(key, new[key]) for key in new) + text[close:]
    lines = "".join(f"{_pair(key, value)}{newline}" for key, value in new.items())
    joint = newline if text and not text.endswith(("\n", "\r")) else ""
    return text + joint + lines


def _end(value: Node, text: str) -> int:
    """Return where a value ends, without the space and comments behind it."""
    last = value
    while last.children and text[last.end - 1 : last.end] not in {"]", "}"}:
        last = last.children[-1]
    return last.start + len(text[last.start : last.end].rstrip())


def _pair(key: str, value: object) -> str:
    return f"{yaml_scalar.flow_value(key)}: {yaml_scalar.flow_value(value)}"


def _toml(text: str, keys: Mapping[str, object], newline: str, path: str) -> str:
    before = toml.read(text, path)
    lines = "".join(f"{toml.key(key)} = {toml.value(value)}{newline}" for key, value in keys.items())
    table = _TABLE.search(text)
    at = table.start() if table else len(text)
    written = text[:at] + lines + text[at:]
    try:
        after = tomllib.loads(written.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        after = {}
    if set(after) != {*before, *keys}:
        hint = "Remove these keys from the article, or from `bundles.front_matter`."
        message = f"the front matter cannot take the keys {', '.join(keys)}"
        raise InputError(message, place=Place(path, 1), hint=hint)
    return written
