"""The sentences of a text paired with its source's: those without a partner.

Sentences pair up in order, one with one, or two that were merged or split, so that lengths and what both
languages write alike (numbers, names) fit best (after Gale and Church, "A Program for Aligning Sentences in
Bilingual Corpora", 1993, with anchors). A sentence is left alone only where that fits much better.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.language.name_likeness import skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 30
"""Sentences; a paragraph of more is looked at by its length alone."""
_STEPS: Final = {(1, 1): 0.0, (1, 2): 2.0, (2, 1): 2.0, (2, 2): 4.0}
"""The numbers of sentences of both that pair up, and the cost beside one with one."""
_ALONE = 1.25
"""The cost of leaving a sentence without a partner."""
_VARIANCE = 6.8
"""Of the length of a translation, per character of its source (Gale and Church)."""
_SHARED, _STRANGE = 1.5, 1.0
"""The worth of something written alike in both, and the cost of sharing nothing of what both have."""
_NAME = re.compile(r"(?<![^\W_])[^\W\d_a-zа-яёўқғҳ][^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_SOUNDS = 3


def gain_by_leaving(source: Sequence[str], target: Sequence[str], ratio: float, *, which: int) -> float:
    """Return how much better sentences pair up where some of one text are left without a partner.

    Args:
        source: the sentences of the source.
        target: those of the text.
        ratio: how long such a text usually is, of its source.
        which: 0 to leave sentences of the source, 1 to leave those of the text.
    """
    if not source or not target or max(len(source), len(target)) > _MOST:
        return 0.0
    whole = _cost(tuple(source), tuple(target), ratio, -1)
    left = _cost(tuple(source), tuple(target), ratio, which)
    return whole - left if whole < math.inf else 10.0


@lru_cache(maxsize=512)
def _cost(source: tuple[str, ...], target: tuple[str, ...], ratio: float, which: int) -> float:
    """Return what the best pairing costs; sentences of one side may stay alone, or of none (-1)."""
    steps = dict(_STEPS)
    if which >= 0:
        steps[(1, 0) if which == 0 else (0, 1)] = _ALONE
    best = {(0, 0): 0.0}
    for one in range(len(source) + 1):
        for two in range(len(target) + 1):
            costs = [
                best[one - taken, two - given]
                + price
                + _unlike(source[one - taken : one], target[two - given : two], ratio)
                for (taken, given), price in steps.items()
                if (one - taken, two - given) in best
            ]
            if costs:
                best[one, two] = min(costs)
    return best.get((len(source), len(target)), math.inf)


def _unlike(source: tuple[str, ...], target: tuple[str, ...], ratio: float) -> float:
    if not source or not target:
        return 0.0
    usual, length = sum(map(len, source)) * ratio, sum(map(len, target))
    distance = abs(length - usual) / math.sqrt(max(usual, 1) * _VARIANCE)
    ours, theirs = _anchors(" ".join(source)), _anchors(" ".join(target))
    shared = len(ours & theirs)
    strange = _STRANGE if ours and theirs and not shared else 0.0
    return min(distance * distance / 2, 12.0) + strange - min(shared, 3) * _SHARED


@lru_cache(maxsize=1024)
def _anchors(text: str) -> frozenset[str]:
    """Return what two languages write alike: numbers, and how names sound at their beginning."""
    sounds = (skeleton(name)[:_SOUNDS] for name in _NAME.findall(text))
    return frozenset({*_NUMBER.findall(text), *(sound for sound in sounds if len(sound) == _SOUNDS)})
