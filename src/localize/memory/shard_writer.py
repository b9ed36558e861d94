"""Writing a part of the index: what some documents say, sorted so that it can be searched where it lies."""

from __future__ import annotations

import hashlib
import json
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.memory.normal import bare
from localize.memory.postings import bits_of, postings
from localize.memory.sections import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Locale
    from localize.model.memory import MemoryUnit, Pair

FULL = 1 << 18
"""Sources after which a shard takes no more documents: what keeps the room that building needs in bounds."""
_LONGEST = 1000
"""Characters of a text that are compared; what is longer is compared by its beginning."""


@frozen
class ShardDocument:
    """A catalog or a TMX file, as the index knows it."""

    name: str
    """The origin that its matches name: an article's slug, `ui`, a TMX file's path."""
    path: str
    digest: str = ""
    """Of its bytes, and of what else its units depend on."""


def source_hash(pair: Pair, source: str) -> int:
    """Return the 64 bits by which a text is looked up; texts that share them are told apart by themselves."""
    return _hash(f"{pair.source_locale}\0{pair.ui:d}\0{source}")


def path_hash(path: str) -> int:
    """Return the 64 bits by which a document is looked up."""
    return _hash(path)


def record_start(locale: Locale) -> bytes:
    """Return the beginning of the lines of units in a locale."""
    return f'["{locale}",'.encode()


def _hash(text: str) -> int:
    said = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "little")


@dataclass
class ShardWriter:
    """Collects documents, and packs them."""

    documents: list[ShardDocument] = field(default_factory=list)
    units: int = 0
    _scopes: dict[tuple[str, bool], int] = field(default_factory=dict)
    _sources: dict[tuple[int, str], int] = field(default_factory=dict)
    _hashes: array[int] = field(default_factory=lambda: array("Q"))
    _bare: list[str] = field(default_factory=list)
    _said: list[list[bytes]] = field(default_factory=list)
    """Of each source, what its units say."""
    _having: list[list[int]] = field(default_factory=list)
    """Of each source, the documents that have these units."""

    @property
    def sources(self) -> int:
        """The number of different texts in it."""
        return len(self._sources)

    @property
    def full(self) -> bool:
        """Return whether it should take no more."""
        return self.sources >= FULL

    def add(self, document: ShardDocument, units: Iterable[MemoryUnit]) -> None:
        """Take a document in, with its units."""
        number = self.number(document)
        for unit in units:
            self.put(number, unit)

    def number(self, document: ShardDocument) -> int:
        """Take a document in, and return the number by which its units name it."""
        self.documents.append(document)
        return len(self.documents) - 1

    def put(self, document: int, unit: MemoryUnit) -> None:
        """Take in one unit of a document."""
        source = self._source(unit)
        self._said[source].append(_said(unit))
        self._having[source].append(document)
        self.units += 1

    def _source(self, unit: MemoryUnit) -> int:
        pair, source = unit.pair, unit.key.source
        scope = self._scopes.setdefault((str(pair.source_locale), pair.ui), len(self._scopes))
        known = self._sources.get((scope, source))
        if known is None:
            known = self._sources[scope, source] = len(self._said)
            self._hashes.append(source_hash(pair, source))
            self._bare.append(bare(source)[:_LONGEST])
            self._said.append([])
            self._having.append([])
        return known

    def packed(self) -> Iterator[bytes]:
        """Yield the bytes of the shard."""
        keys = list(self._sources)
        order = sorted(
            range(len(keys)), key=lambda one: (keys[one][0], len(self._bare[one]), self._bare[one])
        )
        texts = [self._bare[one] for one in order]
        documents = [json.dumps([one.name, one.path, one.digest]).encode() for one in self.documents]
        sections = {
            **_lines("documents", documents),
            **_lines("sources", (keys[one][1].encode("utf-8", "surrogatepass") for one in order)),
            **_lines("bare", (text.encode("utf-8", "surrogatepass") for text in texts)),
            **_lines("records", (_together(self._said[one], self._having[one]) for one in order)),
            "lengths": array("I", map(len, texts)).tobytes(),
            **_table("hashes", "hashed", (self._hashes[one] for one in order)),
            **_table("paths", "of_paths", (path_hash(one.path) for one in self.documents)),
        }
        facts = {
            "bits": bits_of(len(texts)),
            "scopes": self._ranges([keys[one][0] for one in order]),
            "units": self.units,
        }
        yield from packed(facts, sections | postings(texts))

    def _ranges(self, scopes: list[int]) -> list[list[object]]:
        ranges: list[list[object]] = []
        for (locale, ui), scope in self._scopes.items():
            count = scopes.count(scope)
            first = scopes.index(scope) if count else 0
            ranges.append([locale, ui, first, first + count])
        return ranges


def _said(unit: MemoryUnit) -> bytes:
    """Return what a unit says but for its source, as the beginning of a line."""
    start = record_start(unit.pair.locale)
    said = [unit.key.context, unit.plural_source, unit.state.value, unit.targets]
    return start + json.dumps(said, separators=(",", ":")).encode()[1:-1] + b",["


def _together(units: list[bytes], documents: list[int]) -> bytes:
    """Return the lines of a source: each unit once, with the documents that have it."""
    having: dict[bytes, list[str]] = {}
    for said, document in zip(units, documents, strict=True):
        having.setdefault(said, []).append(str(document))
    return b"\n".join(b"%b%b]]" % (said, ",".join(found).encode()) for said, found in having.items())


def _table(hashes: str, numbers: str, of: Iterable[int]) -> dict[str, bytes]:
    """Return a section of sorted hashes, and one with the number that each has."""
    found = sorted((digest, number) for number, digest in enumerate(of))
    return {
        hashes: array("Q", (digest for digest, _ in found)).tobytes(),
        numbers: array("I", (number for _, number in found)).tobytes(),
    }


def _lines(name: str, texts: Iterable[bytes]) -> dict[str, bytes]:
    """Return a section of texts one behind the other, and one of where each begins and the last one ends."""
    ends, body = array("Q", [0]), bytearray()
    for text in texts:
        body += text
        ends.append(len(body))
    return {name: bytes(body), f"{name}.at": ends.tobytes()}
