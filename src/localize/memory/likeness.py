"""Texts of a shard that are like another: candidates by trigrams, judged by rapidfuzz."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
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
_LOOKED_AT = 1 << 14
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
    asked: dict[int, NDArray[np.uint32]] = {}
    for place, shard in enumerate(shards if text else ()):
        with suppress(MalformedShardError):
            window = _window(shard, shard.scope(pair), len(text), least / 100)
            if shard.bits not in asked:
                asked[shard.bits] = trigrams.of_text(text, shard.bits)
            candidates = _candidates(shard, window, asked[shard.bits])
            found += ((shared, place, number) for shared, number in candidates)
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
    shortest, longest = length * least / (2 - least), length * (2 - least) / least
    inside = (min(scope.start, shard.sources), min(scope.stop, shard.sources))
    first = bisect_left(shard.lengths, math.ceil(shortest - 1e-9), *inside)
    return range(first, bisect_right(shard.lengths, math.floor(longest + 1e-9), *inside))


def _candidates(shard: Shard, window: range, asked: NDArray[np.uint32]) -> list[tuple[int, int]]:
    """Return the sources that share the most of a text's rarest trigrams: how many of these, and the number.

    Raises:
        MalformedShardError: the shard is not as it was written.
    """
    if not window:
        return []
    try:
        here = _places(shard, window, asked)
    except (IndexError, ValueError) as error:
        raise MalformedShardError("trigrams lead outside") from error
    found = _frequent(here, len(asked))
    shared = np.searchsorted(here, found, side="right") - np.searchsorted(here, found)
    if len(found) > _MOST_JUDGED:
        most = np.argsort(-shared, kind="stable")[:_MOST_JUDGED]
        found, shared = found[most], shared[most]
    return list(zip(shared.tolist(), found.tolist(), strict=True))


def _frequent(here: NDArray[np.uint32], most: int) -> NDArray[np.uint32]:
    """Return which of sorted numbers stand there most often: as many as are judged, or more where they tie.

    Args:
        here: the numbers, each as often as `most` at most.
        most: how often a number can be there.
    """
    low, high = 1, min(most, len(here))
    # An equal number so many places further on is one that stands there as often.
    while low < high:
        middle = (low + high + 1) // 2
        if np.count_nonzero(here[middle - 1 :] == here[: len(here) - middle + 1]) >= _JUDGED:
            low = middle
        else:
            high = middle - 1
    often = here[: len(here) - low + 1][here[low - 1 :] == here[: len(here) - low + 1]]
    once: NDArray[np.uint32] = often[np.append(True, often[1:] != often[:-1])] if len(often) else often
    return once


def _places(shard: Shard, window: range, asked: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return where the rarest trigrams stand within the window: a source once for each, sorted."""
    places = np.frombuffer(shard.trigrams, dtype=np.uint32)
    owners = np.frombuffer(shard.owners, dtype=np.uint32)
    starts, ends = places[asked], places[asked + 1]
    counts = (ends - starts).astype(np.int64)
    order = np.argsort(counts, kind="stable")
    enough = int(np.searchsorted(np.cumsum(counts[order]), _LOOKED_AT)) + 1
    bounds = np.array([window.start, window.stop], dtype=np.uint32)
    found = []
    for one in order[: max(_RAREST, enough)].tolist():
        having = owners[starts[one] : ends[one]]
        first, end = np.searchsorted(having, bounds)
        found.append(having[first:end])
    return np.sort(np.concatenate(found))
