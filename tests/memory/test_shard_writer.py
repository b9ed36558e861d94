from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.memory.shelves import EN_RU, unit

from localize.memory import shard_writer
from localize.memory.shard_writer import ShardDocument, ShardWriter, source_hash

if TYPE_CHECKING:
    import pytest


def test_equal_sources_are_one_and_a_writer_is_full_by_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shard_writer, "FULL", 2)
    writer = ShardWriter()
    writer.add(ShardDocument("a", "a.po"), [unit("Rain"), unit("Rain", "Ливень")])
    assert (writer.sources, writer.units, writer.full) == (1, 2, False)
    writer.put(0, unit("Snow"))
    assert writer.full


def test_articles_and_labels_have_hashes_of_their_own() -> None:
    assert source_hash(EN_RU, "Rain") == source_hash(EN_RU, "Rain") < 1 << 64
    assert source_hash(EN_RU, "Rain") != source_hash(replace(EN_RU, ui=True), "Rain")


def test_the_same_documents_give_the_same_bytes() -> None:
    made = []
    for _ in range(2):
        writer = ShardWriter()
        writer.add(ShardDocument("a", "a.po"), [unit("Rain"), unit("Snow")])
        made.append(b"".join(writer.packed()))
    assert made[0] == made[1]
