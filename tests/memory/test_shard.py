from __future__ import annotations

import pytest
from tests.memory.shelves import EN_RU, UZ, unit

from localize.memory.sections import MalformedShardError
from localize.memory.shard import Shard, Stored
from localize.memory.shard_writer import ShardDocument, ShardWriter
from localize.model.memory import Pair

DOCUMENTS = [ShardDocument("a", "a.po", "1"), ShardDocument("b", "b.po", "2")]


def shard() -> Shard:
    writer = ShardWriter()
    writer.add(DOCUMENTS[0], [unit("Rain"), unit("Snow in the hills")])
    writer.add(
        DOCUMENTS[1], [unit("Rain", "Yomgʻir", pair=Pair(EN_RU.source_locale, UZ)), unit("Rain", "Ливень")]
    )
    return Shard(memoryview(b"".join(writer.packed())))


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
