"""The index of a translation memory: shards that never change, and an inventory of what counts in each.

A document that was changed goes into a new, small shard, and counts no longer in the one it was in; small
shards are brought together as they become many. So one changed catalog is indexed alone. All of it can be
made anew from the catalogs, and what does not fit is.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

from localize.memory.inventory import NAME, Inventory
from localize.memory.sections import MalformedShardError
from localize.memory.shard import Shard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from localize.memory.shard import Stored
    from localize.memory.shard_writer import ShardDocument
    from localize.model.memory import MemoryUnit, Pair


class Shelf(Protocol):
    """The port to where the index lies."""

    def get(self, name: str) -> memoryview | None:
        """Return the bytes of a file, mapped into memory where that can be; None where there is none."""

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        """Put a file in place, whole and durable; a place that takes nothing is no fault."""

    def keep(self, name: str, parts: Iterable[bytes]) -> None:
        """Put a file in place, whole, without waiting for the disk; who reads it sees if it was spoilt."""

    def keep_only(self, names: set[str]) -> None:
        """Remove all other files."""


class Found(NamedTuple):
    """A unit, and the documents that have it."""

    documents: tuple[ShardDocument, ...]
    unit: MemoryUnit


class IndexPart(NamedTuple):
    """A shard, what it is called, and which of its documents count no longer."""

    name: str
    shard: Shard
    dead: frozenset[int] = frozenset()

    def counted(self, find: Callable[[], Iterable[Stored]]) -> Iterator[Found]:
        """Yield what was found in documents that count; nothing more where the shard is not whole."""
        with suppress(MalformedShardError):
            for stored in find():
                alive = [number for number in stored.documents if number not in self.dead]
                if alive:
                    yield Found(tuple(map(self.shard.document, alive)), stored.unit)

    def every(self) -> Iterator[Found]:
        """Yield all that counts."""
        yield from self.counted(self.shard.every)

    @property
    def is_empty(self) -> bool:
        """Return whether no document counts."""
        return len(self.dead) >= self.shard.count

    def documents(self) -> dict[int, ShardDocument]:
        """Return the documents that count, by number; none where the shard is not whole."""
        with suppress(MalformedShardError):
            return {
                number: self.shard.document(number)
                for number in range(self.shard.count)
                if number not in self.dead
            }
        return {}

    def number(self, path: str) -> int | None:
        """Return the number of the document of a path, if that counts."""
        with suppress(MalformedShardError):
            return next((one for one in self.shard.numbers(path) if one not in self.dead), None)
        return None


class MemoryIndex:
    """The index as it is opened.

    Attributes:
        parts: its shards, the largest first.
    """

    def __init__(self, parts: Iterable[IndexPart] = ()) -> None:
        """Take its shards."""
        self.parts = tuple(sorted(parts, key=lambda part: (-part.shard.units, part.name)))

    @classmethod
    def on(cls, shelf: Shelf, inventory: Inventory | None = None) -> MemoryIndex:
        """Open what lies on a shelf; a shard that does not fit is left out.

        Args:
            shelf: where it lies.
            inventory: what is on it, where that was read already.
        """
        parts = []
        for name, dead in (inventory or Inventory.read(shelf.get(NAME))).parts:
            data = shelf.get(name)
            with suppress(MalformedShardError):
                if data is not None:
                    parts.append(IndexPart(name, Shard(data), dead))
        return cls(parts)

    def document(self, path: str) -> ShardDocument | None:
        """Return the document of a path; None where there is none that counts."""
        for part in self.parts:
            number = part.number(path)
            if number is not None:
                return part.shard.document(number)
        return None

    def find(self, pair: Pair, source: str) -> Iterator[Found]:
        """Yield what counts for the very text."""
        for part in self.parts:
            shard = part.shard
            yield from part.counted(lambda shard=shard: shard.find(pair, source))  # type: ignore[misc]

    def alike(self, pair: Pair, bare: str, least: float) -> Iterator[tuple[float, list[Found]]]:
        """Yield texts that are like one: their likeness in percent, and their units. They are in no order.

        Args:
            pair: the locales.
            bare: the text as texts are compared.
            least: the least likeness, in percent.
        """
        from localize.memory.likeness import alike  # noqa: PLC0415 - numpy takes a tenth of a second

        for score, place, number in alike([part.shard for part in self.parts], pair, bare, least):
            part = self.parts[place]
            yield score, list(part.counted(lambda part=part, number=number: part.shard.stored(number, pair)))  # type: ignore[misc]

    def every(self) -> Iterator[tuple[ShardDocument, MemoryUnit]]:
        """Yield all that counts, shard by shard, each unit with each document that has it."""
        for part in self.parts:
            for found in part.every():
                yield from ((document, found.unit) for document in found.documents)
