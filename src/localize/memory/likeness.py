"""Texts of a shard that are like another: candidates by trigrams, judged by rapidfuzz."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process

from localize.memory import trigrams
from localize.memory.sections import MalformedShardError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from localize.memory.shard import Shard
    from localize.model.memory import Pair

_RAREST = 12
"""So many of a text's trigrams are looked up at least, the rarest first."""
_LOOKED_AT = 1 << 15
"""So many places of trigrams are looked at beyond which no more trigrams are taken."""
_JUDGED = 64
"""So many texts are compared letter by letter, those with the most trigrams in common; more if they tie."""
_MOST_JUDGED = 128


def alike(shards: Sequence[Shard], pair: Pair, text: str, least: float) -> list[tuple[float, int, int]]:
    """Return the sources that are as like a text as is asked for.

    Likeness is that of insertions and deletions: twice the characters in common, by both lengths together.

    Args:
        shards: where to look; one that is not as it was written is left out.
        pair: the language, and whether the text is the interface's.
        text: the text as texts are compared.
        least: the least likeness, from 0 to 100.

    Returns:
        Likeness, the place of the shard, and the number of the source there.
    """
    found: list[tuple[int, int, int]] = []
    for place, shard in enumerate(shards):
        with suppress(MalformedShardError):
            found += (
                (shared, place, number) for shared, number in _candidates(shard, pair, text, least / 100)
            )
    found.sort(key=lambda one: -one[0])
    bound = found[_JUDGED][0] if len(found) > _JUDGED else 0
    judged = [one for one in found[:_MOST_JUDGED] if one[0] >= bound]
    texts = [_bare(shards[place], number) for _, place, number in judged]
    likely = process.extract(text, texts, scorer=fuzz.ratio, score_cutoff=least, limit=None)
    return [(score, judged[one][1], judged[one][2]) for _, score, one in likely]


def _bare(shard: Shard, number: int) -> str:
    try:
        return shard.bare(number)
    except MalformedShardError:
        return ""


def _window(shard: Shard, scope: range, length: int, least: float) -> range:
    """Return those of the sources, which are sorted by length, that are long enough and not too long."""
    lengths = np.frombuffer(shard.lengths, dtype=np.uint32)[scope.start : scope.stop]
    shortest, longest = length * least / (2 - least), length * (2 - least) / least
    first = np.searchsorted(lengths, np.uint32(np.ceil(shortest - 1e-9)))
    end = np.searchsorted(lengths, np.uint32(longest + 1e-9), side="right")
    return range(scope.start + int(first), scope.start + int(end))


def _candidates(shard: Shard, pair: Pair, text: str, least: float) -> list[tuple[int, int]]:
    """Return the sources that share the most of a text's rarest trigrams: how many of these, and the number.

    Raises:
        MalformedShardError: the shard is not as it was written.
    """
    window = _window(shard, shard.scope(pair), len(text), least)
    if not window or not text:
        return []
    try:
        shared = _shared(shard, window, trigrams.of_text(text, shard.bits))
    except (IndexError, ValueError) as error:
        raise MalformedShardError("trigrams lead outside") from error
    by_count = np.bincount(shared)
    most = np.cumsum(
        by_count[:0:-1]
    )  # texts with at least so many in common, the most first; not those with none
    if not len(most) or not most[-1]:
        return []
    bound = len(by_count) - 1 - int(np.searchsorted(most, min(_JUDGED, most[-1])))
    found = np.flatnonzero(shared >= bound)
    if len(found) > _MOST_JUDGED:
        found = found[np.argsort(-shared[found], kind="stable")[:_MOST_JUDGED]]
    return list(zip(shared[found].tolist(), (found + window.start).tolist(), strict=True))


def _shared(shard: Shard, window: range, asked: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return how many of the rarest trigrams each source of the window has."""
    places = np.frombuffer(shard.trigrams, dtype=np.uint32)
    owners = np.frombuffer(shard.owners, dtype=np.uint32)
    starts, ends = places[asked], places[asked + 1]
    counts = (ends - starts).astype(np.int64)
    order = np.argsort(counts, kind="stable")
    enough = int(np.searchsorted(np.cumsum(counts[order]), _LOOKED_AT)) + 1
    taken = order[: max(_RAREST, enough)]
    here = np.concatenate([owners[starts[one] : ends[one]] for one in taken])
    here = here[(here >= window.start) & (here < window.stop)] - np.uint32(window.start)
    return np.bincount(here, minlength=1)
