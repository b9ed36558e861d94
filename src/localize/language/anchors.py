"""What two languages have in common: numbers, names, borrowed words and listed ones of the same meaning.

A text and its translation share many of these anchors, two texts that have nothing to do with each other
next to none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from localize.language.lexicon import meaning, speaks
from localize.language.name_likeness import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = re.compile(r"\d+|[^\W\d_]+(?:[ʻʼ'’-][^\W\d_]+)*")
_GROUPED = re.compile(r"(?<=\d)[.,\s](?=\d{3}(?!\d))")
"""What stands between the thousands of a number."""
_WORD, _SOUNDS, _NAME_SOUNDS = 5, 4, 3
"""Letters of a word that may be a borrowed one, its sounds that count, and those of a short name."""
_LEAST = 2
"""Sounds of a name."""


class Weight(NamedTuple):
    """What an anchor tells, as logarithms of the odds that one text is the other's translation."""

    shared: float
    lost: float


def _weight(translated: float, chance: float) -> Weight:
    """Return the weight of an anchor that so many translations share, and so many other texts by chance."""
    return Weight(log(translated / chance), log((1 - translated) / (1 - chance)))


_RARE, _COMMON = _weight(0.55, 0.012), _weight(0.55, 0.07)
_NUMBER, _NAME, _SOUND = _weight(0.8, 0.03), _weight(0.4, 0.02), _weight(0.12, 0.006)
"""The shares are those of some hundred sentences of news, translated by professionals and mixed up."""


class Anchor(NamedTuple):
    """Something that a text names."""

    ways: frozenset[int | str]
    """Whatever it may be: lines of the lexicon, a number, or how it sounds. Another text has one of these."""
    weight: Weight

    @property
    def certain(self) -> bool:
        """True if its translation hardly lacks it; a word that only may be borrowed often has no like."""
        return self.weight is not _SOUND


class Anchors(NamedTuple):
    """All that a text names."""

    every: frozenset[Anchor]
    ways: frozenset[int | str]


class Gap(NamedTuple):
    """A passage of a source of which its text has nothing."""

    words: int
    """The words in a row that name something."""
    start: int
    end: int


def comparable(ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether texts of two languages, each with its script, have anchors that tell something."""
    return ours[0] != theirs[0] and speaks(ours) and speaks(theirs)


@lru_cache(maxsize=1024)
def anchors(text: str, kind: tuple[str, str]) -> Anchors:
    """Return all that a text names.

    Args:
        text: running text without markup.
        kind: its language and script, of those that `comparable` knows.
    """
    words = frozenset(_GROUPED.sub("", text).split())
    every = frozenset[Anchor]().union(*[_anchors_in(word, kind) for word in words])
    return Anchors(every, frozenset[int | str]().union(*[anchor.ways for anchor in every]))


def odds(one: Anchors, two: Anchors) -> float:
    """Return the logarithm of the odds that one text is the other's translation and no other text."""
    return sum(
        anchor.weight.lost if anchor.ways.isdisjoint(other.ways) else anchor.weight.shared
        for some, other in ((one, two), (two, one))
        for anchor in some.every
    )


def longest_gap(source: str, kind: tuple[str, str], has: Anchors) -> Gap:
    """Return the passage of a source with the most anchors in a row that a text has not.

    Args:
        source: running text without markup.
        kind: its language and script.
        has: the anchors of the text.
    """
    longest = Gap(0, 0, 0)
    words = start = end = 0
    for match in _SPACED.finditer(source):
        found = _anchors_in(_GROUPED.sub("", match[0]), kind)
        if any(not anchor.ways.isdisjoint(has.ways) for anchor in found):
            words = 0
        elif any(anchor.certain for anchor in found):
            start, end = start if words else match.start(), match.end()
            words += 1
            longest = max(longest, Gap(words, start, end), key=_words)
    return longest


_SPACED = re.compile(r"\S+")


def _words(gap: Gap) -> int:
    return gap.words


@lru_cache(maxsize=1 << 15)
def _anchors_in(word: str, kind: tuple[str, str]) -> frozenset[Anchor]:
    """Return what stands between two spaces names."""
    return frozenset(anchor for part in _PART.findall(word) for anchor in _named(part, kind))


def _named(part: str, kind: tuple[str, str]) -> Iterator[Anchor]:
    """Yield what a word or a number names."""
    if part.isdecimal():
        yield Anchor(frozenset((part,)), _NUMBER)
        return
    found = meaning(part.lower(), kind)
    if found is not None:
        yield Anchor(found.lines, _COMMON if found.common else _RARE)
    sounds = skeleton(part)
    if len(part) >= _WORD and len(sounds) >= _SOUNDS:
        yield Anchor(frozenset((sounds[:_SOUNDS],)), _SOUND)
    elif len(part) < _WORD and part[0].isupper() and len(sounds) >= _LEAST:
        yield Anchor(frozenset((sounds[:_NAME_SOUNDS],)), _NAME)
