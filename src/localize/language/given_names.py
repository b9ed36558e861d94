"""Names of persons in two languages that cannot be one name, however either language writes it.

A place may have a name of its own in each language; a person's is written as it sounds. So each of its
consonants has a partner in the other language, but for those that are spelled in several ways.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Final

from localize.language.name_likeness import full_distance, known_as, skeleton
from localize.late_pattern import late_pattern

_ENGLISH: Final = (
    (late_pattern("g(?=[eiy])"), ("k", "zh")),
    (late_pattern("c(?=[eiy])"), ("s", "k", "ch")),
    (late_pattern("(?<!s)ch"), ("ch", "k")),
    (late_pattern("c(?![eiykh])"), ("k", "ts")),
    (late_pattern("^kn"), ("kn", "n")),
    (late_pattern("gj"), ("g", "y")),
    (late_pattern("j"), ("zh", "y", "k")),
    (late_pattern("qu"), ("kv", "k")),
    (late_pattern("(?<=.)x"), ("ks", "k", "s")),
    (late_pattern("ng$"), ("ng", "n")),
    (late_pattern("(?<=...)[tsdzxp]$"), (r"\g<0>", "")),
    (late_pattern("(?<=[aeiou])ll(?=[aeio])"), ("l", "y")),
    (late_pattern("sz"), ("sh", "s")),
    (late_pattern("(?<=[aeo])w"), ("w", "")),
    (late_pattern("(?<=a)l(?=[kfmv])"), ("l", "")),
    (late_pattern("gn"), ("n", "kn")),
)
"""What is spelled in one way in Latin letters: each with its sounds, in any name there is."""
_INSTRUMENTAL: Final = late_pattern("(?<=..)(?:ом|ем|ём|им|ым)$")
"""Endings of a Russian case with a consonant."""
_LATIN: Final = late_pattern("[a-z]")
_ENDINGS: Final = frozenset({"k", "m", "n", "nk", "t", "tn", "tk", "s"})
"""The sounds of endings of cases: -ga, -ning, -dan, -ого, -ом, 's."""
_WAYS: Final = 64
_SURE: Final = 0.9


@lru_cache(maxsize=1024)
def are_others(name: str, other: str, *, given: bool = True) -> bool:
    """Return whether two names, each of English, Russian or Uzbek, are surely not one.

    Args:
        name: a name.
        other: another one, of another text.
        given: whether it is a given name, which has no ending of its case before a surname.
    """
    if known_as(name, other):
        return False
    ways = list(product(_sounds(name), _sounds(other)))[:_WAYS]
    whole = given and name[-1:].lower() in _OPEN and other[-1:].lower() in _OPEN
    return all(one and two and _apart(one, two, given=given, whole=whole) for one, two in ways)


_OPEN: Final = frozenset("aао")
"""Such an ending is the name's own: Maria is no short Marina, as Tom is a short Thomas."""


def _apart(one: str, two: str, *, given: bool, whole: bool) -> bool:
    """Return whether two rows of sounds differ.

    A short given name does not, and a surname with an ending of its case, unless both are whole.
    """
    short, long = sorted((one, two), key=len)
    ends = [] if whole else [end for end in range(len(short), len(long)) if given or long[end:] in _ENDINGS]
    return min(full_distance(long[:end], short) for end in (*ends, len(long))) > _SURE


def _sounds(name: str) -> list[str]:
    """Return the sounds that a name may have; in Latin letters it may be spelled as anywhere."""
    lower = name.lower()
    if not _LATIN.search(lower):
        return list(dict.fromkeys(map(skeleton, (lower, _INSTRUMENTAL.sub("", lower)))))
    ways = [lower]
    for spelling, sounds in _ENGLISH:
        if spelling.search(ways[0]):
            ways = [re.sub(spelling.pattern, sound, way) for way in ways for sound in sounds]
    return list(dict.fromkeys(map(skeleton, ways)))
