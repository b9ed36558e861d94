from __future__ import annotations

from tests.memory.shelves import ShelfInMemory, index_of, unit

from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import ShardDocument


def test_what_is_known_comes_with_its_looks() -> None:
    shelf = ShelfInMemory()
    update = IndexUpdate(shelf)
    update.add(ShardDocument("a", "a.po", "1", "seen"), [unit("Rain")])
    update.finish()
    assert IndexUpdate(shelf).known == {"a.po": ShardDocument("a", "a.po", "1", "seen")}


def test_what_was_left_on_the_shelf_is_removed() -> None:
    shelf = ShelfInMemory({"stray.shard": b"1"})
    index_of({"a": [unit("Rain")]}, shelf)
    assert "stray.shard" not in shelf.files
