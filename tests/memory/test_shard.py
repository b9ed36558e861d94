from __future__ import annotations

import pytest
from tests.memory.shelves import EN_RU, UZ, unit

from localize.memory.index import IndexPart, MemoryIndex
from localize.memory.sections import MalformedShardError, Sections, packed
from localize.memory.shard import Shard, Stored
from localize.memory.shard_writer import ShardDocument, ShardWriter
from localize.model.memory import Pair

BODIES = ("documents", "sources", "bare", "records")
SECTIONS = (
    *BODIES,
    *(f"{name}.at" for name in BODIES),
    *("lengths", "hashes", "hashed", "paths", "of_paths", "trigrams", "owners"),
)
DOCUMENTS = [ShardDocument("a", "a.po", "1"), ShardDocument("b", "b.po", "2")]


def shard(**spoilt: bytes) -> Shard:
    """Return a shard, some sections of which may hold something else."""
    writer = ShardWriter()
    writer.add(DOCUMENTS[0], [unit("Rain"), unit("Snow in the hills")])
    writer.add(
        DOCUMENTS[1], [unit("Rain", "Yomgʻir", pair=Pair(EN_RU.source_locale, UZ)), unit("Rain", "Ливень")]
    )
    whole = Sections(memoryview(b"".join(writer.packed())))
    sections = {name: spoilt.get(name, whole.section(name)) for name in SECTIONS}
    return Shard(memoryview(b"".join(packed(whole.facts, sections))))


def test_documents_and_units_are_counted_and_found() -> None:
    found = shard()
    assert (found.units, found.sources, found.count) == (4, 2, 2)
    assert [found.document(number) for number in range(2)] == DOCUMENTS
    assert list(found.find(EN_RU, "Rain")) == [
        Stored((0,), unit("Rain")),
        Stored((1,), unit("Rain", "Ливень")),
    ]
    assert list(found.find(Pair(EN_RU.source_locale, UZ), "Snow in the hills")) == []
    assert list(found.find(EN_RU, "rain")) == []
    assert len(list(found.every())) == 4


def test_documents_are_found_by_their_paths() -> None:
    assert [list(shard().numbers(path)) for path in ("a.po", "b.po", "c.po")] == [[0], [1], []]


def test_sources_stand_by_length() -> None:
    found = shard()
    assert [found.bare(number) for number in found.scope(EN_RU)] == ["rain", "snow in the hills"]
    assert list(found.lengths) == [4, 17]
    assert list(found.scope(Pair(UZ, UZ))) == []


def test_a_number_that_leads_outside_is_refused() -> None:
    for number in (-1, 2):
        with pytest.raises(MalformedShardError):
            shard().bare(number)
        with pytest.raises(MalformedShardError):
            shard().document(number)


def test_a_table_that_was_cut_off_is_refused() -> None:
    with pytest.raises(MalformedShardError):
        list(shard(of_paths=b"").numbers("a.po"))
    with pytest.raises(MalformedShardError):
        list(shard(hashed=b"").find(EN_RU, "Rain"))


def test_what_is_spoilt_is_not_found() -> None:
    whole = shard()
    length = sum(len(f'["{one.name}", "{one.path}", "{one.digest}"]') for one in DOCUMENTS)
    part = IndexPart("a.shard", shard(documents=b"{" * length))
    assert (part.number("a.po"), part.documents()) == (None, {})
    index = MemoryIndex([part])
    assert index.document("a.po") is None
    assert list(index.find(EN_RU, "Rain")) == []
    assert len(list(MemoryIndex([IndexPart("a.shard", whole)]).find(EN_RU, "Rain"))) == 2
    assert list(MemoryIndex([IndexPart("a.shard", shard(records=b"{" * 999))]).find(EN_RU, "Rain")) == []
