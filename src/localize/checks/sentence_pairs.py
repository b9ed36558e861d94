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

from localize.checks.plain_text import plain, sentences
from localize.language.anchors import anchors, comparable, odds
from localize.language.name_likeness import skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

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
_MOST_SHARED = 3
"""Of two sentences."""
_NAME = re.compile(r"[^\W\d_a-zа-яёўқғҳ](?<![^\W_].)[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_SOUNDS = 3


def pairs_up(source: Sequence[str], target: Sequence[str], ratio: float, *, gain: float) -> bool:
    """Return whether as many sentences pair up so well, one by one, that leaving some gains less than that.

    It is told without trying. Who leaves a sentence of the source has to pair another one with two of the
    text, and what is written alike counts for each sentence of the source at most once.
    """
    if len(source) != len(target):
        return False
    ours, theirs = list(map(_written_alike, source)), list(map(_written_alike, target))
    there = frozenset().union(*theirs)
    alike = sum([min(len(own & there), _MOST_SHARED) for own in ours])
    whole = sum(
        [
            _unlike(len(one) * ratio, len(two), own, other)
            for one, two, own, other in zip(source, target, ours, theirs, strict=True)
        ]
    )
    return whole - (_ALONE + _STEPS[1, 2] - alike * _SHARED) < gain


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
    unlike = _Unlikeness(source, target, ratio)
    whole = _cost(len(source), len(target), unlike, -1)
    left = _cost(len(source), len(target), unlike, which)
    return whole - left if whole < math.inf else 10.0


def left_out(source: Sequence[str], target: Sequence[str], ratio: float) -> str:
    """Return the sentence of a source without which the others pair up by far the best; empty without one.

    Args:
        source: the sentences of the source.
        target: those of the text.
        ratio: how long such a text usually is, of its source.
    """
    if not 1 < len(source) <= _MOST or not 0 < len(target) <= _MOST:
        return ""
    others = [(*source[:place], *source[place + 1 :]) for place in range(len(source))]
    there = set(_NUMBER.findall(" ".join(target)))
    costs = [
        _cost(len(some), len(target), _Unlikeness(some, target, ratio), -1) + _strangers(some, there)
        for some in others
    ]
    best, second = sorted(costs)[:2]
    return source[costs.index(best)] if best + _FAR <= second else ""


def _strangers(sentences: Sequence[str], there: set[str]) -> float:
    """Return the cost of the sentences with numbers of which a whole text has none."""
    every = (set(_NUMBER.findall(one)) for one in sentences)
    return _STRANGE * sum(bool(own) and own.isdisjoint(there) for own in every)


_FAR = 0.9
"""By how much less a pairing costs that is clearly the best."""


def _cost(source: int, target: int, unlike: _Unlikeness, which: int) -> float:
    """Return what the best pairing of so many sentences costs; of one text some may stay alone (-1: none)."""
    steps = dict(_STEPS)
    if which >= 0:
        steps[(1, 0) if which == 0 else (0, 1)] = _ALONE
    best = {(0, 0): 0.0}
    for one in range(source + 1):
        for two in range(target + 1):
            costs = [
                best[one - taken, two - given] + price + unlike[one, taken, two, given]
                for (taken, given), price in steps.items()
                if (one - taken, two - given) in best
            ]
            if costs:
                best[one, two] = min(costs)
    return best.get((source, target), math.inf)


class _Unlikeness(dict[tuple[int, int, int, int], float]):
    """Where some sentences end, how many they are, and the same of the other text → how unlike they are."""

    def __init__(self, source: Sequence[str], target: Sequence[str], ratio: float) -> None:
        super().__init__()
        self._source = [(len(sentence), _written_alike(sentence)) for sentence in source]
        self._target = [(len(sentence), _written_alike(sentence)) for sentence in target]
        self._ratio = ratio

    def __missing__(self, place: tuple[int, int, int, int]) -> float:
        one, taken, two, given = place
        value = self._unlike(self._source[one - taken : one], self._target[two - given : two])
        self[place] = value
        return value

    def _unlike(
        self, source: list[tuple[int, frozenset[str]]], target: list[tuple[int, frozenset[str]]]
    ) -> float:
        if not source or not target:
            return 0.0
        usual, length = sum([length for length, _ in source]) * self._ratio, sum([one for one, _ in target])
        ours, theirs = (frozenset().union(*[own for _, own in some]) for some in (source, target))
        return _unlike(usual, length, ours, theirs)


def _unlike(usual: float, length: int, ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return how unlike two pieces of text are.

    Args:
        usual: the length that a translation of the first usually has.
        length: the length of the second.
        ours: what the first has that both languages write alike.
        theirs: those of the second.
    """
    distance = abs(length - usual) / math.sqrt(max(usual, 1) * _VARIANCE)
    shared = len(ours & theirs)
    strange = _STRANGE if ours and theirs and not shared else 0.0
    return min(distance * distance / 2, 12.0) + strange - min(shared, _MOST_SHARED) * _SHARED


@lru_cache(maxsize=1024)
def one_by_one(
    source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return each sentence of a source beside its translation; both texts whole where that is not certain.

    What a sentence says is held against the sentence that translates it, and a long paragraph is no place to
    hide in. Sentences pair up where both texts have as many, and none is another one's translation by its
    length or by what both languages have in common.

    Args:
        source: the source without markup.
        target: its translation without markup.
        ours: language and script of the source.
        theirs: those of the target.
    """
    had, has = sentences(source), sentences(target)
    if len(had) == 1 or len(had) != len(has):
        return ((source, target),)
    pairs = tuple(zip(had, has, strict=True))
    alike = comparable(ours, theirs) and all(_may_translate(*pair, ours, theirs) for pair in pairs)
    return pairs if alike else ((source, target),)


def paired_sentences(pair: TextPair, subject: StringSubject) -> tuple[tuple[str, str], ...]:
    """Return each sentence of a text beside its translation; both texts whole where that is not certain.

    Args:
        pair: source and target, with their markup.
        subject: the string that they are of.
    """
    return one_by_one(plain(pair.source), plain(pair.target), subject.source_kind, subject.kind)


def short_sentences(pair: TextPair, subject: StringSubject, most: int) -> list[tuple[str, str]]:
    """Return each sentence of a text beside its translation, where neither has more words than so many.

    In a longer sentence the same may be said in many ways.

    Args:
        pair: source and target, with their markup.
        subject: the string that they are of.
        most: words.
    """
    return [both for both, spaces in _counted_of(pair, subject) if spaces < most]


def long_sentences(pair: TextPair, subject: StringSubject, least: int) -> list[tuple[str, str]]:
    """Return each sentence of a text beside its translation, where one of them has more words than so many.

    Args:
        pair: source and target, with their markup.
        subject: the string that they are of.
        least: words.
    """
    return [both for both, spaces in _counted_of(pair, subject) if spaces >= least]


def _counted_of(pair: TextPair, subject: StringSubject) -> tuple[tuple[tuple[str, str], int], ...]:
    return _counted(plain(pair.source), plain(pair.target), subject.source_kind, subject.kind)


@lru_cache(maxsize=1024)
def _counted(
    source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> tuple[tuple[tuple[str, str], int], ...]:
    """Return each sentence beside its translation, and how many spaces the longer one of the two has."""
    pairs = one_by_one(source, target, ours, theirs)
    return tuple([(both, max(both[0].count(" "), both[1].count(" "))) for both in pairs])


def _may_translate(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether a sentence may be the translation of another one."""
    short, long = sorted((len(source), len(target)))
    if long > short * _LONGER + _FEW:
        return False
    shared = anchors(source, ours) & anchors(target, theirs)
    return len(shared) >= _ENOUGH or odds(source, target, ours, theirs) > _OTHER


_LONGER, _FEW = 2, 10
"""How many times a sentence is as long as its translation at most, and by how many characters more."""
_ENOUGH = 3
"""Anchors in common that two sentences hardly have by chance."""
_OTHER: Final = -5.0
"""The logarithm of the odds below which a sentence is rather another one's translation."""


@lru_cache(maxsize=1024)
def _written_alike(text: str) -> frozenset[str]:
    """Return what two languages write alike: numbers, and how names sound at their beginning."""
    return frozenset().union(*map(_alike_in, text.split()))


@lru_cache(maxsize=1 << 14)
def _alike_in(word: str) -> frozenset[str]:
    """Return those of what stands between white space."""
    sounds = [skeleton(name)[:_SOUNDS] for name in _NAME.findall(word)]
    return frozenset([*_NUMBER.findall(word), *[sound for sound in sounds if len(sound) == _SOUNDS]])
