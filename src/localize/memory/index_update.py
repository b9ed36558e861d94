"""Bringing an index up to date: what stayed is kept, what is new or changed written, the rest forgotten."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from localize.memory.index import IndexPart, MemoryIndex
from localize.memory.inventory import ENDING, NAME, Inventory, KnownFolder
from localize.memory.shard import Shard
from localize.memory.shard_writer import FULL, ShardDocument, ShardWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.memory.index import Shelf
    from localize.model.memory import MemoryUnit

_GROWTH = 4
"""A shard that is less than so many times as large as all smaller ones together is joined with them."""
_WORN = 0.5
"""The share of documents that count no longer at which a shard is written anew."""


class IndexUpdate:
    """One run's changes to an index. What is neither kept nor added counts no longer."""

    def __init__(self, shelf: Shelf) -> None:
        """Open the index on a shelf."""
        self._shelf = shelf
        self._former = Inventory.read(shelf.get(NAME))
        self._index = MemoryIndex.on(shelf, self._former)
        self._is_whole = len(self._index.parts) == len(self._former.parts)
        self._known: dict[str, Mapping[str, str]] = {}
        self._folders: dict[str, KnownFolder] = {}
        """Those of which every document stays."""
        self._seen: dict[str, str] = {}
        self._kept: dict[str, dict[str, str]] = {}
        self._added: list[IndexPart] = []
        self._fresh: set[str] = set()
        self._writer = ShardWriter()

    def keep_folder(self, path: str, seen: str) -> bool:
        """Keep all documents of a folder, if it looks as it did when they were last looked at.

        Args:
            path: the folder.
            seen: its looks; empty where these do not count.

        Returns:
            Whether it does. If not, its documents are kept and added one by one.
        """
        known = self._former.folders.get(path)
        if known is None or not seen or known.seen != seen or not self._is_whole:
            return False
        self._folders[path] = known
        return True

    def leave_folder(self, path: str) -> bool:
        """Leave a folder as it was when its documents were last looked at, since nobody asks for these now.

        Args:
            path: the folder.

        Returns:
            Whether that can be. If not, a part of the index is gone, and its documents are looked at.
        """
        known = self._former.folders.get(path)
        if known is not None and self._is_whole:
            self._folders[path] = known
        return self._is_whole

    def known(self, folder: str) -> Mapping[str, str]:
        """Return the documents of a folder that counted until now: their names, and the looks they had."""
        if folder not in self._known:
            known = self._former.folders.get(folder)
            found = {} if known is None else known.documents()
            if not self._is_whole:  # a shard is gone, and with it some of them
                found = {
                    name: looks for name, looks in found.items() if self._index.document(f"{folder}/{name}")
                }
            self._known[folder] = found
        return self._known[folder]

    def digest(self, path: str) -> str:
        """Return the digest of a document as it was taken in; empty where it was not."""
        document = self._index.document(path)
        return document.digest if document else ""

    def keep(self, path: str, looks: str) -> None:
        """Keep what is known of a document; its looks may be new."""
        folder, _, name = path.rpartition("/")
        self._kept.setdefault(folder, {})[name] = looks

    def add(self, document: ShardDocument, units: Iterable[MemoryUnit], looks: str = "") -> None:
        """Take in a document that is new or was changed."""
        self._writer.add(document, units)
        self._fresh.add(document.path)
        self.keep(document.path, looks)
        if self._writer.full:
            self._write()

    def saw(self, folder: str, seen: str) -> None:
        """Note that all documents of a folder have been looked at, and its looks before that."""
        self._kept.setdefault(folder, {})
        self._seen[folder] = seen

    def finish(self) -> MemoryIndex:
        """Write what changed, and return the index."""
        if self._writer.documents:
            self._write()
        folders = self._folders | {
            path: KnownFolder.of(self._seen.get(path, ""), documents)
            for path, documents in self._kept.items()
            if documents or self._seen.get(path)
        }
        if self._is_whole and not self._added and folders == self._former.folders:
            return self._index
        lost = self._fresh | self._gone()
        former = [self._aged(part, lost) for part in self._index.parts]
        parts = self._joined([part for part in (*former, *self._added) if not part.is_empty])
        inventory = Inventory(tuple((part.name, part.dead) for part in parts), folders)
        self._shelf.keep(NAME, inventory.written())
        self._shelf.keep_only({NAME, *(part.name for part in parts)})
        return MemoryIndex(parts)

    def _gone(self) -> set[str]:
        """Return the paths of documents that were neither kept nor added."""
        return {
            f"{folder}/{name}"
            for folder in self._former.folders.keys() - self._folders.keys()
            for name in self.known(folder).keys() - self._kept.get(folder, {}).keys()
        }

    def _aged(self, part: IndexPart, lost: Iterable[str]) -> IndexPart:
        """Return a part without the documents that were added anew, or are gone."""
        numbers = {part.number(path) for path in lost}
        return part._replace(dead=part.dead.union(one for one in numbers if one is not None))

    def _joined(self, parts: list[IndexPart]) -> list[IndexPart]:
        """Return the parts with the small ones brought together, and the worn ones written anew."""
        worn = [part for part in parts if len(part.dead) > _WORN * part.shard.count]
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
        for found in part.every() if numbers else ():
            for document in found.documents:
                self._writer.put(numbers[document.path], found.unit)

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
