"""Values of `localize.yaml`, read with every mistake noted and its line."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, TypeVar

from localize.errors import ConfigError, Place, UsageError, suggest
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from localize.yaml_source import Node

_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")
_E = TypeVar("_E", bound="StrEnum")


class Document:
    """One configuration that is being read: its root, and the mistakes found in it so far.

    A value that is missing or wrong comes out as its default, so that one run names every mistake.
    """

    def __init__(self, root: Node, path: str) -> None:
        self.root = root
        self.path = path
        self.mistakes: list[ConfigError] = []

    def mistake(self, message: str, node: Node | None, hint: str = "") -> None:
        """Note a mistake at the node, or at the head of the file."""
        line = node.line if node else self.root.line
        self.mistakes.append(ConfigError(message, place=Place(self.path, line), hint=hint))

    def known_keys(self, node: Node, known: Iterable[str], inside: str) -> None:
        """Note each key of a mapping that is not known, or stands twice; `inside` names the mapping."""
        seen: set[str] = set()
        for key, _ in node.pairs():
            where = f" in `{inside}`" if inside else ""
            if key.text in seen:
                self.mistake(f"`{key.text}` stands twice{where}", key, "Keep one of them.")
            seen.add(key.text)
            if key.text not in known:
                hint = suggest(key.text, known, f"Known here: {', '.join(known)}.")
                self.mistake(f"unknown key `{key.text}`{where}", key, hint)

    def text(self, key: str, default: str, *, required: bool = False, parent: Node | None = None) -> str:
        """Return a text of one line; the default where there is none, or something else stands there."""
        node = (parent or self.root).get(key)
        if node is None:
            if required:
                self.mistake(f"`{key}` is missing", None, f"Add `{key}: …`.")
            return default
        if node.kind != "scalar" or node.is_null or not node.text.strip():
            self.mistake(f"`{key}` must be a text", node)
            return default
        if _CONTROL.search(node.text):
            self.mistake(f"`{key}` must be one line of printable text", node)
            return default
        return node.text

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        node = self.root.get(key)
        if node is None:
            return default
        value = node.plain()
        if not isinstance(value, bool):
            self.mistake(f"`{key}` must be true or false", node)
            return default
        return value

    def items(self, node: Node | None, key: str) -> list[Node]:
        """Return the scalar items of a list; a single text is a list of one."""
        if node is None or node.is_null:
            return []
        items = [node] if node.kind == "scalar" else node.children if node.kind == "sequence" else None
        if items is None or any(item.kind != "scalar" or item.is_null for item in items):
            self.mistake(f"`{key}` must be a list of texts", node, f"Write it like `{key}: [one, two]`.")
            return []
        return items

    def texts(self, key: str, default: tuple[str, ...], parent: Node | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        node = (parent or self.root).get(key)
        if node is None:
            return default
        return tuple(item.text for item in self.items(node, key))

    def patterns(self, key: str, default: tuple[str, ...], example: str = "") -> tuple[str, ...]:
        """Return patterns of files; each must stay inside the newsroom's folder."""
        for item in self.items(self.root.get(key), key):
            parts = item.text.split("/")
            if _CONTROL.search(item.text) or not any(parts) or not parts[0] or ".." in parts:
                like = example or default[0]
                hint = f"Name files by their path below the folder with {self.path}, like `{like}`."
                self.mistake(f"«{item.text}» in `{key}` names no files of the newsroom", item, hint)
        return self.texts(key, default)

    def locale(self, node: Node, known: tuple[Locale, ...] | None = None) -> Locale | None:
        """Return the locale that a node names; None where it names none, or none of those known."""
        try:
            locale = Locale.parse(node.text)
        except UsageError as error:
            self.mistake(error.message, node, error.hint)
            return None
        if known is not None and locale not in known:
            names = [str(item) for item in known]
            self.mistake(f"locale `{locale}` is not among `locales`", node, suggest(str(locale), names))
            return None
        return locale

    def mapping(self, key: str, parent: Node | None = None) -> list[tuple[Node, Node]]:
        """Return the pairs of a mapping; each name stands once."""
        node = (parent or self.root).get(key)
        if node is None or node.is_null:
            return []
        if node.kind != "mapping":
            self.mistake(f"`{key}` must be a mapping", node, f"Write it like `{key}: {{a: b}}`.")
        seen: set[str] = set()
        for name, _ in node.pairs():
            if name.text in seen:
                self.mistake(f"`{name.text}` stands twice in `{key}`", name, "Keep one of them.")
            seen.add(name.text)
        return list(node.pairs())

    def choice(self, node: Node | None, key: str, choices: type[_E], default: _E) -> _E:
        """Return the member of an enumeration that a node names."""
        if node is None:
            return default
        names = [str(choice) for choice in choices]
        if node.text not in names:
            hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
            self.mistake(f"`{key}` cannot be «{node.text}»", node, hint)
            return default
        return choices(node.text)


def number(node: Node) -> float | None:
    """Return a number that is a limit; None where it is none, or less than nothing."""
    value = node.plain() if node.kind == "scalar" else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < math.inf else None
