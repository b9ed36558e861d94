"""The trigrams of a shard's texts: for each, the numbers of the texts that have it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from localize.memory.trigram_hash import trigrams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHUNK = 1 << 13
_FEWEST_BITS, _MOST_BITS = 10, 17
_FEW = 1 << 14
"""Characters up to which texts are gone through one by one: importing numpy takes longer."""


def bits_of(count: int) -> int:
    """Return how many bits a trigram has among so many texts."""
    return min(max(_FEWEST_BITS, count.bit_length()), _MOST_BITS)


def postings(texts: Sequence[str]) -> dict[str, bytes]:
    """Return two sections: where each trigram's numbers begin, and the numbers of its texts, in order."""
    return few(texts) if sum(map(len, texts)) <= _FEW else many(texts)


def few(texts: Sequence[str]) -> dict[str, bytes]:
    """Return the sections of a few texts: `many` in plain Python."""
    bits = bits_of(len(texts))
    owners: list[list[int]] = [[] for _ in range(1 << bits)]
    for number, text in enumerate(texts):
        for trigram in trigrams_of(text, bits):
            owners[trigram].append(number)
    first, whole = array("I", [0]), array("I")
    for numbers in owners:
        whole.extend(numbers)
        first.append(len(whole))
    return {"trigrams": first.tobytes(), "owners": whole.tobytes()}


def many(texts: Sequence[str]) -> dict[str, bytes]:
    """Return the sections of many texts."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second, and looking texts up exactly does without

    from localize.memory import trigrams  # noqa: PLC0415 - likewise

    bits = bits_of(len(texts))
    chunks = [
        trigrams.of_texts(texts[start : start + _CHUNK], start, bits)
        for start in range(0, len(texts), _CHUNK)
    ]
    counts = np.zeros((1 << bits) + 1, dtype=np.int64)
    for found, _ in chunks:
        counts[1:] += np.bincount(found, minlength=1 << bits)
    first = np.cumsum(counts)
    free, owners = first[:-1].copy(), np.empty(int(first[-1]), dtype=np.uint32)
    for found, numbers in chunks:
        here = np.bincount(found, minlength=1 << bits)
        rank = np.arange(len(found)) - np.repeat(np.cumsum(here) - here, here)
        owners[free[found] + rank] = numbers
        free += here
    return {"trigrams": first.astype(np.uint32).tobytes(), "owners": owners.tobytes()}
