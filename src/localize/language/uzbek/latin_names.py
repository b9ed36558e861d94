"""Words that keep their Latin letters in a Cyrillic text: Roman numerals, brands, acronyms, foreign words."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language.uzbek.suffixes import is_chain
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# Valid numerals that are rather letters, words or syllables in capitals.
_NO_NUMERALS = frozenset(
    {"C", "D", "L", "M", "MI", "DI", "LI", "MIX", "DIV", "CD", "DC", "MC", "CC", "MM", "MD", "CM"}
)
# Hundreds are written as Roman numerals in years only (MCMXC); DXX and MXX are acronyms.
_HUNDREDS = frozenset("CDM")
_SHORTEST_YEAR = 5
_MARKS = "'‘’ʻʼ`´"
_SHORTEST_IN_CAPITALS = 4


def is_roman(word: str, following: str) -> bool:
    """Return whether a word is a Roman numeral.

    Args:
        word: the word as written.
        following: the character behind it; a full stop behind one letter makes it an initial (`V. Hugo`).
    """
    if _ROMAN.fullmatch(word) is None or word in _NO_NUMERALS:
        return False
    if len(word) < _SHORTEST_YEAR and not _HUNDREDS.isdisjoint(word):
        return False
    return len(word) > 1 or following != "."


def _follows(last: str, ending: str) -> bool:
    """Return whether an ending may stand behind a letter: -ka behind k and g alone, so not in Amazonka."""
    return not ending.startswith("ka") or last in "kgKG"


@frozen
class Names:
    """Names of one word that stay as they are."""

    words: frozenset[str]
    own: bool
    """True if a newsroom's own are among them."""

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(word[:2] for word in self.words)

    def length(self, word: str, spelled: Callable[[str], str] = str) -> int:
        """Return how many letters at the start of a word are a name; 0 if none.

        Behind the name stands nothing or a chain of Uzbek endings, perhaps behind an apostrophe
        (`Googleʼning`).

        Args:
            word: the word as written.
            spelled: makes Latin letters of what stands behind the name.
        """
        if word[:2] not in self._heads:
            return 0
        if word in self.words:
            return len(word)
        for end in range(min(len(word) - 1, self._longest), 0, -1):
            if word[:end] in self.words:
                rest = word[end:]
                marks = len(rest) - len(rest.lstrip(_MARKS))
                ending = spelled(rest[marks:])
                fits = marks <= 1 and is_chain(ending) and _follows(word[end - 1], ending)
                return end + marks if fits else 0
        return 0

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.words))


@lru_cache(maxsize=16)
def names(protect: frozenset[str], exceptions: frozenset[str]) -> Names:
    """Return the shipped names of one word and a newsroom's own, without those that it converts.

    Args:
        protect: words and phrases that stay, exact case.
        exceptions: the Latin stems that a newsroom has a Cyrillic form for.
    """
    converted = {stem.lower() for stem in exceptions}
    shipped = {name for name in _shipped() if name.isalpha() and name.lower() not in converted}
    capitals = {name.upper() for name in shipped if len(name) >= _SHORTEST_IN_CAPITALS}
    own = {name for name in protect if name.isalpha()}
    return Names(frozenset(shipped | capitals | own), bool(own))


@lru_cache(maxsize=16)
def phrases(protect: frozenset[str]) -> frozenset[str]:
    """Return the names that are more than letters: several words, hyphens, apostrophes.

    Args:
        protect: a newsroom's own words and phrases.
    """
    return frozenset(name for name in (*_shipped(), *protect) if name and not name.isalpha())


@lru_cache(maxsize=1)
def _shipped() -> tuple[str, ...]:
    lines = package_text(__package__, "names.txt").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
