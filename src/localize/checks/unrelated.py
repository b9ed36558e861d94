"""A text has something of its source: the same numbers, names and things.

A translation of another paragraph reads well and has its length, so that nothing else tells of it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.language.lexicon import meaning, speaks
from localize.language.name_likeness import skeleton
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_PART = re.compile(r"\d+|[^\W\d_]+(?:[ʻʼ'’-][^\W\d_]+)*")
_GROUPED = re.compile(r"(?<=\d)[.,\s](?=\d{3}(?!\d))")
"""What stands between the thousands of a number."""
_WORD, _SOUNDS, _NAME_SOUNDS = 5, 4, 3
"""Letters of a word that may be a borrowed one, its sounds that count, and those of a short name."""
_LEAST = 2
"""Sounds of a name."""
_ENOUGH = 3
"""Things in common that two texts hardly have by chance."""
_UNRELATED: Final = -9.0
"""The logarithm of the odds, translation against another text, below which a text is told of."""


class _Weight(NamedTuple):
    """What a thing tells, as logarithms of odds."""

    shared: float
    lost: float


def _weight(translated: float, chance: float) -> _Weight:
    """Return the weight of a thing that so many translations share, and so many other texts by chance."""
    return _Weight(log(translated / chance), log((1 - translated) / (1 - chance)))


_RARE, _COMMON = _weight(0.55, 0.012), _weight(0.55, 0.07)
_NUMBER, _NAME, _SOUND = _weight(0.8, 0.03), _weight(0.4, 0.02), _weight(0.12, 0.006)
"""The shares are those of some hundred sentences of news, translated by professionals and mixed up."""


class _Thing(NamedTuple):
    """Something that a text names."""

    ways: frozenset[int | str]
    """Whatever it may be: lines of the lexicon, a number, or how it sounds. Another text has one of these."""
    weight: _Weight


class _Things(NamedTuple):
    """All that a text names."""

    every: frozenset[_Thing]
    ways: frozenset[int | str]


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    if ours[0] == theirs[0] or not (speaks(ours) and speaks(theirs)):
        return
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if target == source:
            continue  # `wrong-language` says so
        had, has = _things(source, ours), _things(target, theirs)
        if len(had.ways & has.ways) < _ENOUGH and _odds(had, has) < _UNRELATED:
            yield Flaw(pair.say("has hardly anything of its source: is it the translation of another text?"))


def _odds(had: _Things, has: _Things) -> float:
    """Return the logarithm of the odds that one text is the other's translation and no other text."""
    return sum(
        thing.weight.lost if thing.ways.isdisjoint(other.ways) else thing.weight.shared
        for one, other in ((had, has), (has, had))
        for thing in one.every
    )


@lru_cache(maxsize=1024)
def _things(text: str, kind: tuple[str, str]) -> _Things:
    """Return all that a text names; a source is asked for once for each locale."""
    joined = _GROUPED.sub("", text)
    every = frozenset[_Thing]().union(*[_things_in(word, kind) for word in frozenset(joined.split())])
    return _Things(every, frozenset[int | str]().union(*[thing.ways for thing in every]))


@lru_cache(maxsize=1 << 15)
def _things_in(word: str, kind: tuple[str, str]) -> frozenset[_Thing]:
    """Return what stands between two spaces names."""
    return frozenset(thing for part in _PART.findall(word) for thing in _named(part, kind))


def _named(part: str, kind: tuple[str, str]) -> Iterator[_Thing]:
    """Yield what a word or a number names."""
    if part.isdecimal():
        yield _Thing(frozenset((part,)), _NUMBER)
        return
    found = meaning(part.lower(), kind)
    if found is not None:
        yield _Thing(found.lines, _COMMON if found.common else _RARE)
    sounds = skeleton(part)
    if len(part) >= _WORD and len(sounds) >= _SOUNDS:
        yield _Thing(frozenset((sounds[:_SOUNDS],)), _SOUND)
    elif len(part) < _WORD and part[0].isupper() and len(sounds) >= _LEAST:
        yield _Thing(frozenset((sounds[:_NAME_SOUNDS],)), _NAME)


CHECK = Check(
    "unrelated",
    Scope.STRING,
    Severity.WARNING,
    "A text has nothing in common with its source.",
    _run,
    "Translate this source; the text may belong to another one.",
)
