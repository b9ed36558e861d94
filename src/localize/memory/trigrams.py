"""Trigrams as numbers: three characters in a row, hashed into so many bits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from localize.memory.trigram_hash import AFTER, BEFORE, FACTORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]

_FACTORS = tuple(map(np.uint32, FACTORS))


def of_text(text: str, bits: int) -> Numbers:
    """Return the different trigrams of a text, sorted."""
    return _once(np.sort(_hashed(_codes(BEFORE + text + AFTER), bits)))


def of_texts(texts: Sequence[str], first: int, bits: int) -> tuple[Numbers, Numbers]:
    """Return the different trigrams of several texts.

    Args:
        texts: some texts.
        first: the number of the first of them; the others follow.
        bits: how many bits a trigram has.

    Returns:
        Trigrams, and of each the number of the text that has it; sorted by trigram, then by number.
    """
    framed = [BEFORE + text + AFTER for text in texts]
    owners = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(text) for text in framed])
    hashed = _hashed(_codes("".join(framed)), bits)
    whole = owners[:-2] == owners[2:]
    both = _once(np.sort((hashed[whole].astype(np.uint64) << np.uint64(32)) | owners[:-2][whole]))
    low = np.uint64(0xFFFFFFFF)
    return (both >> np.uint64(32)).astype(np.uint32), (both & low).astype(np.uint32) + np.uint32(first)


def _once(found: NDArray[Any]) -> NDArray[Any]:
    """Return sorted numbers, each once. `numpy.unique` takes ten times as long."""
    return found[np.append(True, found[1:] != found[:-1])] if len(found) else found


def _codes(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _hashed(codes: Numbers, bits: int) -> Numbers:
    one, two, three = _FACTORS
    mixed = codes[:-2] * one ^ codes[1:-1] * two ^ codes[2:] * three
    hashed: Numbers = (mixed * one) >> np.uint32(32 - bits)
    return hashed
