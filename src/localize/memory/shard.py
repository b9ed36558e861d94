"""A part of the index as it lies on the disk: looked up where it is, without reading it in."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.memory.sections import MalformedShardError, Sections
from localize.memory.shard_writer import ShardDocument, source_hash
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Stored:
    """A unit, and the number of the document in its shard that has it."""

    document: int
    unit: MemoryUnit


class Shard:
    """Some documents' units.

    Attributes:
        units: how many there are.
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
        except (KeyError, TypeError, ValueError) as error:
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
        self.sources = len(self.lengths)
        self._documents: dict[int, ShardDocument] = {}

    def documents(self) -> list[ShardDocument]:
        """Return all documents, in the order of their numbers.

        Raises:
            MalformedShardError: one is not as it was written.
        """
        return [self.document(number) for number in range(len(self._ends["documents"]) - 1)]

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
        digest, wanted = source_hash(pair, source), source.encode("utf-8", "surrogatepass")
        place = bisect_left(self._hashes, digest)
        while place < len(self._hashes) and self._hashes[place] == digest:
            number = self._hashed[place]
            if self._line("sources", number) == wanted and number in self.scope(pair):
                yield from self.stored(number, pair)
            place += 1

    def bare(self, number: int) -> str:
        """Return a source as texts are compared."""
        return self._line("bare", number).decode("utf-8", "replace")

    def stored(self, number: int, pair: Pair) -> Iterator[Stored]:
        """Yield a source's units in a locale.

        Raises:
            MalformedShardError: one is not as it was written.
        """
        source = self._line("sources", number).decode("utf-8", "surrogatepass")
        for line in self._line("records", number).split(b"\n"):
            stored = _stored(line, pair, source)
            if stored is not None:
                yield stored

    def every(self) -> Iterator[Stored]:
        """Yield all units, source by source.

        Raises:
            MalformedShardError: one is not as it was written.
        """
        for (locale, ui), (first, end) in self._scopes.items():
            for number in range(first, end):
                source = self._line("sources", number).decode("utf-8", "surrogatepass")
                for line in self._line("records", number).split(b"\n"):
                    target = _locale(_record(line)[1])
                    stored = _stored(line, Pair(_locale(locale), target, ui), source)
                    if stored is not None:
                        yield stored

    def _line(self, name: str, number: int) -> bytes:
        ends = self._ends[name]
        if not 0 <= number < len(ends) - 1:
            raise MalformedShardError("a number leads outside")
        return bytes(self._bodies[name][ends[number] : ends[number + 1]])


def _record(line: bytes) -> tuple[int, str, str, str, str, tuple[str, ...]]:
    try:
        document, locale, context, plural, state, targets = json.loads(line)
        return int(document), str(locale), str(context), str(plural), str(state), tuple(map(str, targets))
    except (ValueError, TypeError, RecursionError) as error:
        raise MalformedShardError("a unit is not whole") from error


def _stored(line: bytes, pair: Pair, source: str) -> Stored | None:
    document, locale, context, plural, state, targets = _record(line)
    if locale != str(pair.locale):
        return None
    try:
        unit = MemoryUnit(pair, MessageKey(context, source), targets, ReviewState(state), plural)
    except ValueError as error:
        raise MalformedShardError("a state is not known") from error
    return Stored(document, unit)


def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code)
    except UsageError as error:
        raise MalformedShardError("a locale is not known") from error
