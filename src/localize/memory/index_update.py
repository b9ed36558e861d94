"""Bringing an index up to date: what stayed is kept, what is new or changed written, the rest forgotten."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.memory.index import ENDING, LIST, LOOKS, IndexPart, MemoryIndex, listed
from localize.memory.shard import Shard
from localize.memory.shard_writer import FULL, ShardDocument, ShardWriter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.memory.index import Shelf
    from localize.model.memory import MemoryUnit

_GROWTH = 4
"""A shard that is less than so many times as large as all smaller ones together is joined with them."""
_WORN = 0.5
"""The share of documents that count no longer at which a shard is written anew."""


class IndexUpdate:
    """One run's changes to an index. What is neither kept nor added counts no longer.

    Attributes:
        known: the documents that counted until now, by path, with the looks they had.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Open the index on a shelf."""
        self._shelf = shelf
        self._index = MemoryIndex.on(shelf)
        looks = _looks(shelf.get(LOOKS))
        found = [one for part in self._index.parts for one in part.documents().values()]
        self.known = {one.path: replace(one, looks=looks.get(one.path, "")) for one in found}
        self._kept: dict[str, ShardDocument] = {}
        self._added: list[IndexPart] = []
        self._writer = ShardWriter()

    def keep(self, document: ShardDocument) -> None:
        """Keep what is known of a document; its looks may be new."""
        self._kept[document.path] = document

    def add(self, document: ShardDocument, units: Iterable[MemoryUnit]) -> None:
        """Take in a document that is new or was changed."""
        self._writer.add(document, units)
        self._kept[document.path] = document
        if self._writer.full:
            self._write()

    def finish(self) -> MemoryIndex:
        """Write what changed, and return the index."""
        if self._writer.documents:
            self._write()
        if not self._added and self._kept == self.known:
            return self._index
        fresh = {one.path for part in self._added for one in part.documents().values()}
        former = [self._aged(part, fresh) for part in self._index.parts]
        parts = self._joined([part for part in (*former, *self._added) if part.documents()])
        self._shelf.put(LIST, [listed(parts)])
        self._shelf.put(LOOKS, [json.dumps({one.path: one.looks for one in self._kept.values()}).encode()])
        self._shelf.keep_only({LIST, LOOKS, *(part.name for part in parts)})
        return MemoryIndex(parts)

    def _aged(self, part: IndexPart, fresh: set[str]) -> IndexPart:
        """Return a part without the documents that were added anew, or are gone."""
        dead = {
            number
            for number, one in part.documents().items()
            if one.path in fresh or one.path not in self._kept
        }
        return part._replace(dead=part.dead | dead)

    def _joined(self, parts: list[IndexPart]) -> list[IndexPart]:
        """Return the parts with the small ones brought together, and the worn ones written anew."""
        worn = [part for part in parts if len(part.dead) > _WORN * len(part.shard.documents())]
        sound = sorted((part for part in parts if part not in worn), key=lambda part: -part.shard.units)
        small = worn or [sound.pop()] if parts else []
        while sound and _belongs(sound[-1], small):
            small.append(sound.pop())
        if not worn and len(small) < 2:  # noqa: PLR2004 - one alone need not be joined
            return parts
        self._added.clear()
        for part in small:
            self._take_over(part)
        if self._writer.documents:
            self._write()
        return [*sound, *self._added]

    def _take_over(self, part: IndexPart) -> None:
        """Take in what counts of a part; one document's units need not stand together there."""
        numbers = {one.path: self._writer.number(one) for one in part.documents().values()}
        for document, unit in part.counted(part.shard.every):
            self._writer.put(numbers[document.path], unit)

    def _write(self) -> None:
        data = b"".join(self._writer.packed())
        name = hashlib.sha256(data).hexdigest()[:32] + ENDING
        self._shelf.put(name, [data])
        self._added.append(IndexPart(name, Shard(self._shelf.get(name) or memoryview(data))))
        self._writer = ShardWriter()


def _belongs(part: IndexPart, small: list[IndexPart]) -> bool:
    """Return whether a part is joined with smaller ones: it is not much larger, and all have room in one."""
    sources = sum(one.shard.sources for one in (part, *small))
    return sources <= FULL and part.shard.units < _GROWTH * sum(one.shard.units for one in small)


def _looks(data: memoryview | None) -> dict[str, str]:
    with suppress(ValueError, TypeError, AttributeError, RecursionError):
        if data is not None:
            return {str(path): str(looks) for path, looks in json.loads(bytes(data)).items()}
    return {}
