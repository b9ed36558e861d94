"""What the tests of this room share: a shelf without a disk, and memories of a few texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import ShardDocument
from localize.memory.translation_memory import TranslationMemory
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.memory.index import MemoryIndex

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
EN_RU = Pair(EN, RU)
FOLDER, SEEN = "folder", "as it was"
"""The folder in which all documents lie, and its looks."""


@dataclass
class ShelfInMemory:
    """Files in a dictionary; fulfils `memory.index.Shelf`."""

    files: dict[str, bytes] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def get(self, name: str) -> memoryview | None:
        return memoryview(self.files[name]) if name in self.files else None

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        self.files[name] = b"".join(parts)
        self.written.append(name)

    def keep(self, name: str, parts: Iterable[bytes]) -> None:
        self.put(name, parts)

    def keep_only(self, names: set[str]) -> None:
        self.files = {name: data for name, data in self.files.items() if name in names}


def unit(
    source: str,
    target: str = "Дождь.",
    state: ReviewState = ReviewState.APPROVED,
    pair: Pair = EN_RU,
    *,
    context: str = "",
    plural: str = "",
) -> MemoryUnit:
    return MemoryUnit(pair, MessageKey(context, source), (target,), state, plural)


def index_of(
    texts: dict[str, list[MemoryUnit]], shelf: ShelfInMemory | None = None, ending: str = ".po"
) -> MemoryIndex:
    """Return an index of documents by name."""
    update = IndexUpdate(shelf or ShelfInMemory())
    for name, units in texts.items():
        update.add(ShardDocument(name, f"{FOLDER}/{name}{ending}", digest="1"), units, f"looks of {name}")
    update.saw(FOLDER, SEEN)
    return update.finish()


def memory_of(texts: dict[str, list[MemoryUnit]], *, ending: str = ".po") -> TranslationMemory:
    """Return a memory of documents by name."""
    return TranslationMemory(index_of(texts, ending=ending))
