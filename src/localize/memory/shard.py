"""A part of the index as it lies on the disk: looked up where it is, without reading it in."""

from __future__ import annotations

import json
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from localize.errors import UsageError
from localize.memory.sections import MalformedShardError, Sections
from localize.memory.shard_writer import ShardDocument, path_hash, record_start, source_hash
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stored(NamedTuple):
    """A unit, and the numbers of the documents in its shard that have it."""

    documents: tuple[int, ...]
    unit: MemoryUnit


class Shard:
    """Some documents' units.

    Attributes:
        units: how many there are.
        count: how many documents.
        sources: how many different texts these translate.
        bits: the bits of a trigram.
    """

    def __init__(self, data: memoryview) -> None:
        """Open a shard; only its head is read.

        Raises:
            MalformedShardError: it is none.
        """
        self._sections = Sections(data)
        facts = self._sections.facts
        try:
            self.units, self.bits = int(facts["units"]), int(facts["bits"])
            self._scopes = {(str(one), bool(ui)): (int(a), int(b)) for one, ui, a, b in facts["scopes"]}
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise MalformedShardError("the head lacks something") from error
        self._bodies = {
            name: self._sections.section(name) for name in ("documents", "sources", "bare", "records")
        }
        self._ends = {name: self._sections.numbers(f"{name}.at", "Q") for name in self._bodies}
        self.lengths = self._sections.numbers("lengths", "I")
        self.trigrams = self._sections.numbers("trigrams", "I")
        self.owners = self._sections.numbers("owners", "I")
        self._hashes = self._sections.numbers("hashes", "Q")
        self._hashed = self._sections.numbers("hashed", "I")
        self._paths = self._sections.numbers("paths", "Q")
        self._of_paths = self._sections.numbers("of_paths", "I")
        self.sources = len(self.lengths)
        self.count = max(0, len(self._ends["documents"]) - 1)
        self._documents: dict[int, ShardDocument] = {}

    def numbers(self, path: str) -> Iterator[int]:
        """Yield the numbers of the documents of a path: one, or none.

        Raises:
            MalformedShardError: the shard is not as it was written.
        """
        for number in _looked_up(self._paths, self._of_paths, path_hash(path)):
            if self.document(number).path == path:
                yield number

    def document(self, number: int) -> ShardDocument:
        """Return one document.

        Raises:
            MalformedShardError: it is not as it was written.
        """
        if number not in self._documents:
            try:
                name, path, digest = map(str, json.loads(self._line("documents", number)))
            except (ValueError, TypeError, RecursionError) as error:
                raise MalformedShardError("a document is not whole") from error
            self._documents[number] = ShardDocument(name, path, digest)
        return self._documents[number]

    def scope(self, pair: Pair) -> range:
        """Return the numbers of the sources in a language, of articles or of the interface."""
        return range(*self._scopes.get((str(pair.source_locale), pair.ui), (0, 0)))

    def find(self, pair: Pair, source: str) -> Iterator[Stored]:
        """Yield what the shard has for the very text.

        Raises:
            MalformedShardError: it is not as it was written.
        """
        wanted = source.encode("utf-8", "surrogatepass")
        for number in _looked_up(self._hashes, self._hashed, source_hash(pair, source)):
            if self._line("sources", number) == wanted and number in self.scope(pair):
                yield from self.stored(number, pair)

    def bare(self, number: int) -> str:
        """Return a source as texts are compared."""
        return self._line("bare", number).decode("utf-8", "replace")

    def stored(self, number: int, pair: Pair) -> Iterator[Stored]:
        """Yield a source's units in a locale.

        Raises:
            MalformedShardError: one is not as it was written.
        """
        source, start = (
            self._line("sources", number).decode("utf-8", "surrogatepass"),
            record_start(pair.locale),
        )
        for line in self._line("records", number).split(b"\n"):
            if line.startswith(start):
                yield _stored(_record(line), pair, source)

    def every(self) -> Iterator[Stored]:
        """Yield all units, source by source.

        Raises:
            MalformedShardError: one is not as it was written.
        """
        for (locale, ui), (first, end) in self._scopes.items():
            for number in range(first, end):
                source = self._line("sources", number).decode("utf-8", "surrogatepass")
                for line in self._line("records", number).split(b"\n"):
                    record = _record(line)
                    yield _stored(record, Pair(_locale(locale), _locale(record.locale), ui), source)

    def _line(self, name: str, number: int) -> bytes:
        ends = self._ends[name]
        if not 0 <= number < len(ends) - 1:
            raise MalformedShardError("a number leads outside")
        return bytes(self._bodies[name][ends[number] : ends[number + 1]])


class _Record(NamedTuple):
    """A unit as a shard holds it, without its source."""

    locale: str
    context: str
    plural_source: str
    state: str
    targets: tuple[str, ...]
    documents: tuple[int, ...]


def _looked_up(hashes: memoryview[int], numbers: memoryview[int], digest: int) -> Iterator[int]:
    """Yield the numbers that stand beside a hash in a sorted table.

    Raises:
        MalformedShardError: they are not there.
    """
    place = bisect_left(hashes, digest)
    while place < len(hashes) and hashes[place] == digest:
        if place >= len(numbers):
            raise MalformedShardError("a table is not whole")
        yield numbers[place]
        place += 1


def _record(line: bytes) -> _Record:
    try:
        locale, context, plural, state, targets, documents = json.loads(line)
        return _Record(
            str(locale),
            str(context),
            str(plural),
            str(state),
            tuple(map(str, targets)),
            tuple(map(int, documents)),
        )
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise MalformedShardError("a unit is not whole") from error


def _stored(record: _Record, pair: Pair, source: str) -> Stored:
    try:
        key, state = MessageKey(record.context, source), ReviewState(record.state)
    except ValueError as error:
        raise MalformedShardError("a state is not known") from error
    return Stored(record.documents, MemoryUnit(pair, key, record.targets, state, record.plural_source))


def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code)
    except UsageError as error:
        raise MalformedShardError("a locale is not known") from error
