"""The places of TOML's values (TOML 1.0): each with the way to it, a list of keys and numbers of items.

`tomllib` tells values without their places. What is read here has been read by it, or is read to say where it
is wrong: nothing that is no TOML is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Way = tuple[str | int, ...]

MAX_DEPTH: Final = 64
_SPACE: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*+")
_STRING: Final = (
    r'"{3}(?:[^"\\]|\\.|"(?!""))*+"{3,5}|"(?:[^"\\\n]|\\.)*+"' r"|'{3}(?:[^']|'(?!''))*+'{3,5}|'[^'\n]*+'"
)
_LITERAL: Final = re.compile(rf"{_STRING}|[^\s,\[\]{{}}#=]++(?:[ ]\d[^\s,\[\]{{}}#=]*+)?+", re.DOTALL)
_KEY: Final = re.compile(r"""[ \t]*+(?:"((?:[^"\\\n]|\\.)*+)"|'([^'\n]*+)'|([A-Za-z0-9_-]++))[ \t]*+""")


class TomlPlace(NamedTuple):
    """A value that is no collection, or a table, and where it stands, in characters."""

    way: Way
    start: int
    end: int
    """Equal to `start` for a table."""
    line: int
    """Counted from 0 in the text."""


@dataclass
class _Tables:
    """The tables so far, as headers name them."""

    table: Way = ()
    _items: Counter[Way] = field(default_factory=Counter)

    def enter(self, keys: list[str], *, item: bool) -> None:
        """Enter the table of a header; `[[…]]` adds an item to a list."""
        way: Way = ()
        for at, key in enumerate(keys):
            way = (*way, key)
            if item and at == len(keys) - 1:
                self._items[way] += 1
            if way in self._items:
                way = (*way, self._items[way] - 1)
        self.table = way


def places(text: str) -> Iterator[TomlPlace]:
    """Yield the places of values and tables, in the order in which they stand there."""
    reader = _Reading(text)
    tables = _Tables()
    while reader.space() < len(text):
        if text.startswith("[", reader.at):
            start, item = reader.at, text.startswith("[[", reader.at)
            reader.at += 1 + item
            tables.enter(reader.keys(), item=item)
            reader.at += 1 + item
            yield TomlPlace(tables.table, start, start, reader.line(start))
        else:
            yield from reader.pair(tables.table)


class _Reading:
    """The text, and how far it has been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._lines = (0, 0)

    def line(self, at: int) -> int:
        """Return the line of an offset; offsets never go back."""
        known, line = self._lines
        self._lines = at, line + self.text.count("\n", known, at)
        return self._lines[1]

    def space(self) -> int:
        """Skip space, line ends and comments."""
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at

    def keys(self) -> list[str]:
        """Read a dotted key."""
        found = []
        while match := _KEY.match(self.text, self.at):
            found.append(next((part for part in match.groups() if part is not None), ""))
            self.at = match.end()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return found

    def pair(self, table: Way) -> Iterator[TomlPlace]:
        """Read a key and its value."""
        before = self.at
        way = (*table, *self.keys())
        if not self.text.startswith("=", self.at):
            self.at = max(before + 1, self.at)  # no TOML: whatever it is, reading goes on
            return
        self.at += 1
        yield from self.value(way)

    def value(self, way: Way) -> Iterator[TomlPlace]:
        """Read a value of any kind."""
        self.space()
        opening = self.text[self.at : self.at + 1]
        if opening in {"[", "{"} and len(way) <= MAX_DEPTH:
            yield from self._collection(way, opening)
            return
        literal = _LITERAL.match(self.text, self.at)
        start, self.at = self.at, literal.end() if literal else self.at + 1
        yield TomlPlace(way, start, self.at, self.line(start))

    def _collection(self, way: Way, opening: str) -> Iterator[TomlPlace]:
        """Read an array or an inline table."""
        closing = "]" if opening == "[" else "}"
        self.at += 1
        number = 0
        while self.space() < len(self.text):
            if self.text[self.at] == closing:
                self.at += 1
                return
            if self.text[self.at] == ",":
                self.at += 1
            elif opening == "[":
                yield from self.value((*way, number))
                number += 1
            else:
                yield from self.pair(way)
