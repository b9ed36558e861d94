"""The inventory of an index: its shards, and the documents that are in it, folder by folder.

A run on one article of thousands has to know that no catalog of the others was touched. Of a folder that
looks as it did nothing else is asked: what is known of its documents one by one is a stretch of bytes, which
is read where the folder looks otherwise, and written again as it is where it does not.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME, ENDING = "inventory", ".shard"


class KnownFolder(NamedTuple):
    """A folder as it was when its documents were last looked at."""

    seen: str
    """The looks of all of it; empty where these do not count."""
    said: bytes
    """Its documents, as JSON: name → looks."""

    @classmethod
    def of(cls, seen: str, documents: Mapping[str, str]) -> Self:
        """Return a folder with its documents, by name."""
        return cls(seen, json.dumps(documents).encode())

    def documents(self) -> dict[str, str]:
        """Return the looks of its documents by name; none where somebody else wrote them."""
        with suppress(ValueError, TypeError, AttributeError, RecursionError):
            return {str(name): str(looks) for name, looks in json.loads(self.said).items()}
        return {}


class Inventory(NamedTuple):
    """The contents of an index."""

    parts: tuple[tuple[str, frozenset[int]], ...] = ()
    """Names of shards, and the numbers of their documents that count no longer."""
    folders: Mapping[str, KnownFolder] = {}
    """By path."""

    @classmethod
    def read(cls, data: memoryview | None) -> Self:
        """Return what was written; an inventory that is not whole is as good as none."""
        digest, _, said = bytes(data or b"").partition(b"\n")
        if digest == _digest(said):
            with suppress(ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
                head, _, rest = said.partition(b"\n")
                document = json.loads(head)
                parts = [(str(name), frozenset(map(int, dead))) for name, dead in document["parts"]]
                folders, at = {}, 0
                for path, (seen, length) in document["folders"].items():
                    folders[str(path)] = KnownFolder(str(seen), rest[at : at + int(length)])
                    at += int(length)
                return cls(tuple(one for one in parts if _is_shard(one[0])), folders)
        return cls()

    def written(self) -> Iterator[bytes]:
        """Yield the bytes by which it is read again."""
        head = {
            "parts": [[name, sorted(dead)] for name, dead in self.parts],
            "folders": {path: [one.seen, len(one.said)] for path, one in self.folders.items()},
        }
        said = b"\n".join((json.dumps(head).encode(), b"".join(one.said for one in self.folders.values())))
        yield _digest(said) + b"\n"
        yield said


def _is_shard(name: str) -> bool:
    stem = name.removesuffix(ENDING)
    return stem != name and stem.isascii() and stem.isalnum()


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
