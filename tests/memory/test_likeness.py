from __future__ import annotations

from tests.memory.shelves import EN_RU, UZ, unit

from localize.memory.likeness import alike
from localize.memory.shard import Shard
from localize.memory.shard_writer import ShardDocument, ShardWriter
from localize.model.memory import Pair


def shard(*sources: str) -> Shard:
    writer = ShardWriter()
    writer.add(ShardDocument("a", "a.po"), [unit(source) for source in sources])
    return Shard(memoryview(b"".join(writer.packed())))


def test_the_likest_of_several_shards_come_first_with_their_places() -> None:
    shards = [shard("rain in the hill", "fog"), shard("rain in the hills")]
    found = alike(shards, EN_RU, "rain in the hills", 75)
    assert [(round(score), place) for score, place, _ in found] == [(100, 1), (97, 0)]


def test_what_is_too_short_or_in_another_language_is_not_looked_at() -> None:
    shards = [shard("rain", "rain in the hills of Nurata and far beyond them")]
    assert alike(shards, EN_RU, "rain in the hills", 75) == []
    assert alike(shards, Pair(UZ, UZ), "rain", 75) == []
    assert alike(shards, EN_RU, "", 75) == []
    assert alike([], EN_RU, "rain", 75) == []


def test_among_many_that_are_the_same_one_is_found() -> None:
    shards = [shard(*(f"rain in the hills of village {number}" for number in range(500)))]
    best = alike(shards, EN_RU, "rain in the hills of village 00", 75)[0]
    assert (best[0], shards[0].bare(best[2])) == (100 * 60 / 61, "rain in the hills of village 0")
