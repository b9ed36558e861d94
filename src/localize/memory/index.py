"""The index of a translation memory: shards that never change, and a list of what counts in each.

A document that was changed goes into a new, small shard, and counts no longer in the one it was in; small
shards are brought together as they become many. So one changed catalog is indexed alone. All of it can be
made anew from the catalogs, and what does not fit is.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

from localize.memory.sections import MalformedShardError
from localize.memory.shard import Shard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from localize.memory.shard import Stored
    from localize.memory.shard_writer import ShardDocument
    from localize.model.memory import MemoryUnit, Pair

    Found = tuple[ShardDocument, MemoryUnit]

LIST, LOOKS, ENDING = "list.json", "looks.json", ".shard"


class Shelf(Protocol):
    """The port to where the index lies."""

    def get(self, name: str) -> memoryview | None:
        """Return the bytes of a file, mapped into memory where that can be; None where there is none."""

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        """Put a file in place, whole; a place that takes nothing is no fault."""

    def keep_only(self, names: set[str]) -> None:
        """Remove all other files."""


class IndexPart(NamedTuple):
    """A shard, what it is called, and which of its documents count no longer."""

    name: str
    shard: Shard
    dead: frozenset[int] = frozenset()

    def counted(self, find: Callable[[], Iterable[Stored]]) -> Iterator[Found]:
        """Yield what was found in the documents that count; nothing more where the shard is not whole."""
        with suppress(MalformedShardError):
            for stored in find():
                if stored.document not in self.dead:
                    yield self.shard.document(stored.document), stored.unit

    def documents(self) -> dict[int, ShardDocument]:
        """Return the documents that count, by number; none where the shard is not whole."""
        with suppress(MalformedShardError):
            found = enumerate(self.shard.documents())
            return {number: document for number, document in found if number not in self.dead}
        return {}


class MemoryIndex:
    """The index as it is opened.

    Attributes:
        parts: its shards, the largest first.
    """

    def __init__(self, parts: Iterable[IndexPart] = ()) -> None:
        """Take its shards."""
        self.parts = tuple(sorted(parts, key=lambda part: (-part.shard.units, part.name)))

    @classmethod
    def on(cls, shelf: Shelf) -> MemoryIndex:
        """Open what lies on a shelf; a list or a shard that does not fit is left out."""
        parts = []
        for name, dead in _listed(shelf.get(LIST)):
            data = shelf.get(name)
            with suppress(MalformedShardError):
                if data is not None:
                    parts.append(IndexPart(name, Shard(data), dead))
        return cls(parts)

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

    def every(self) -> Iterator[Found]:
        """Yield all that counts, shard by shard."""
        for part in self.parts:
            yield from part.counted(part.shard.every)


def listed(parts: Iterable[IndexPart]) -> bytes:
    """Return the list of shards as it lies on a shelf."""
    return json.dumps([[part.name, sorted(part.dead)] for part in parts]).encode()


def _listed(data: memoryview | None) -> list[tuple[str, frozenset[int]]]:
    with suppress(ValueError, TypeError, RecursionError):
        if data is not None:
            found = [(str(name), frozenset(map(int, dead))) for name, dead in json.loads(bytes(data))]
            return [(name, dead) for name, dead in found if _is_shard(name)]
    return []


def _is_shard(name: str) -> bool:
    stem = name.removesuffix(ENDING)
    return stem != name and stem.isascii() and stem.isalnum()
