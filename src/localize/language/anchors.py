"""What two languages have in common: numbers, names, borrowed words and listed ones of the same meaning.

A text and its translation share many of these anchors, two texts that have nothing to do with each other
next to none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.lexicon import COLUMNS, meaning, speaks
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
_REMEMBERED: Final = 1 << 14
"""Words of a language that are remembered; then all are forgotten."""


class _Weight(NamedTuple):
    """What an anchor tells, as logarithms of the odds that one text is the other's translation."""

    shared: float
    lost: float


def _weight(translated: float, chance: float) -> _Weight:
    """Return the weight of an anchor that so many translations share, and so many other texts by chance."""
    return _Weight(log(translated / chance), log((1 - translated) / (1 - chance)))


_RARE, _COMMON = _weight(0.55, 0.012), _weight(0.55, 0.07)
_NUMBER, _NAME, _SOUND = _weight(0.8, 0.03), _weight(0.4, 0.02), _weight(0.12, 0.006)
"""The shares are those of some hundred sentences of news, translated by professionals and mixed up."""


class _Anchor(NamedTuple):
    """Something that a text names."""

    ways: frozenset[int | str]
    """Whatever it may be: lines of the lexicon, a number, or how it sounds. Another text has one of these."""
    weight: _Weight

    @property
    def certain(self) -> bool:
        """True if its translation hardly lacks it; a word that only may be borrowed often has no like."""
        return self.weight is not _SOUND


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
def anchors(text: str, kind: tuple[str, str]) -> frozenset[int | str]:
    """Return what a text names, in all ways: lines of the lexicon, numbers, and how words sound.

    Args:
        text: running text without markup.
        kind: its language and script, of those that `comparable` knows.
    """
    return frozenset[int | str]().union(*[anchor.ways for anchor in _anchors_of(text, kind)])


@lru_cache(maxsize=1024)
def odds(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> float:
    """Return the logarithm of the odds that one text is the other's translation and no other text.

    Args:
        source: running text without markup.
        target: another one.
        ours: language and script of the source.
        theirs: those of the target.
    """
    met = _met(source, target, ours, theirs)
    return sum([anchor.weight.shared if shared else anchor.weight.lost for anchor, shared in met])


def shared_part(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> float:
    """Return which part of what two texts name for certain the other one has too: how literal one is.

    Args:
        source: running text without markup.
        target: its translation.
        ours: language and script of the source.
        theirs: those of the target.
    """
    found = [shared for anchor, shared in _met(source, target, ours, theirs) if anchor.certain]
    return sum(found) / len(found) if found else 0.0


def _met(
    source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> list[tuple[_Anchor, bool]]:
    """Return each anchor of two texts, and whether the other text has it too."""
    sides = ((source, ours, anchors(target, theirs)), (target, theirs, anchors(source, ours)))
    return [
        (anchor, not anchor.ways.isdisjoint(other))
        for text, kind, other in sides
        for anchor in _anchors_of(text, kind)
    ]


def longest_gap(source: str, kind: tuple[str, str], has: frozenset[int | str]) -> Gap:
    """Return the passage of a source with the most anchors in a row that a text has not.

    Args:
        source: running text without markup.
        kind: its language and script.
        has: the anchors of the text.
    """
    longest = Gap(0, 0, 0)
    words = start = end = 0
    for match in _SPACED.finditer(source):
        named = _ANCHORS[kind][_GROUPED.sub("", match[0])]
        if not all(anchor.ways.isdisjoint(has) for anchor in named):
            words = 0
        elif any(anchor.certain for anchor in named):
            start, end = start if words else match.start(), match.end()
            words += 1
            longest = max(longest, Gap(words, start, end), key=_length)
    return longest


_SPACED = re.compile(r"\S+")


def _length(gap: Gap) -> int:
    return gap.words


def _words(text: str) -> frozenset[str]:
    """Return what stands between the spaces of a text, each once, numbers in one piece."""
    return frozenset(_GROUPED.sub("", text).split())


@lru_cache(maxsize=1024)
def _anchors_of(text: str, kind: tuple[str, str]) -> frozenset[_Anchor]:
    """Return what a text names."""
    return frozenset[_Anchor]().union(*map(_ANCHORS[kind].__getitem__, _words(text)))


class _ByWord(dict[str, frozenset[_Anchor]]):
    """What stands between two spaces → what it names in a language."""

    def __init__(self, kind: tuple[str, str]) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, word: str) -> frozenset[_Anchor]:
        """Look at a word that is not remembered."""
        found = frozenset(anchor for part in _PART.findall(word) for anchor in _named(part, self._kind))
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = found
        return found


_ANCHORS: Final = {kind: _ByWord(kind) for kind in COLUMNS}


def _named(part: str, kind: tuple[str, str]) -> Iterator[_Anchor]:
    """Yield what a word or a number names."""
    if part.isdecimal():
        yield _Anchor(frozenset((part,)), _NUMBER)
        return
    found = meaning(part.lower(), kind)
    if found is not None:
        yield _Anchor(found.lines, _COMMON if found.common else _RARE)
    long = len(part) >= _WORD
    if not long and not part[0].isupper():
        return
    sounds = skeleton(part)
    if long and len(sounds) >= _SOUNDS:
        yield _Anchor(frozenset((sounds[:_SOUNDS],)), _SOUND)
    elif not long and len(sounds) >= _LEAST:
        yield _Anchor(frozenset((sounds[:_NAME_SOUNDS],)), _NAME)
