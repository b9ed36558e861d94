"""Stems whose Cyrillic letters cannot be told from the Latin ones: shipped, and a newsroom's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from localize.language.uzbek import cyrillic, latin
from localize.language.uzbek.suffixes import is_chain

if TYPE_CHECKING:
    from collections.abc import Mapping

# First parts of compounds that join to a stem as they are.
_PREFIX = re.compile(
    "(?:kino|tele|radio|foto|video|audio|avto|avia|aero|agro|bio|gidro|geo|mikro|makro|mini|mono|multi|super|anti|kontr|elektro|"
    "termo|neo|psevdo|poli|ultra|infra|inter|trans|sub|eks|ekstra|giper|meta|para|porta|pro|re|de|dez|dis|des|in|moto|velo|etno|"
    "sotsio|psixo|neyro|nano|kilo|mega|giga|tera|santi|milli|deka|detsi|yarim|umum|vitse|ober|press|inno|zoo|fito|magnito|"
    "spektro|topo|xlor|oltingugurt|kiber|evro|yevro|bez|no|ser|xalq)"
)
_SHORTEST = 3


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Stems by their Latin form, lower case, and by what the rules make of their Cyrillic form."""

    cyrillic: Mapping[str, str]
    """Latin stem → Cyrillic stem."""
    latin: Mapping[str, str]
    """Rule-made Latin form → right Latin form, for the stems where these differ (byudjet → budjet)."""

    @cached_property
    def longest(self) -> int:
        """The length of the longest Latin stem, in letters."""
        return max(map(len, self.cyrillic), default=0)

    def cyrillic_word(self, word: str) -> str | None:
        """Return a lower-case Latin word in Cyrillic letters, or None where no stem fits."""
        found = self._stemmed(word)
        if found is not None:
            return found
        prefix = _PREFIX.match(word)
        if prefix is None or len(word) - prefix.end() < _SHORTEST:
            return None
        rest = self._stemmed(word[prefix.end() :])
        return None if rest is None else _prefix_letters(prefix[0]) + rest

    def _stemmed(self, word: str) -> str | None:
        for end in range(min(len(word), self.longest), 1, -1):
            stem = self.cyrillic.get(word[:end])
            if stem is not None and is_chain(word[end:]):
                return stem if end == len(word) else stem.removesuffix("ь") + _ending(word[end:])
        return None

    def latin_word(self, word: str) -> str:
        """Return a Latin word that rules made, with an irregular stem set right."""
        for end in range(min(len(word), self._longest_irregular), 1, -1):
            stem = self.latin.get(word[:end])
            if stem is not None and is_chain(word[end:]):
                return stem + word[end:]
        return word

    @cached_property
    def _longest_irregular(self) -> int:
        return max(map(len, self.latin), default=0)


def _ending(rest: str) -> str:
    # No ending starts with a letter that the stem's last one changes; a consonant in front keeps `e` from becoming э.
    return cyrillic.letters("k" + rest)[1:]


def _prefix_letters(prefix: str) -> str:
    return {"multi": "мульти", "ultra": "ультра", "sotsio": "социо", "eks": "экс"}.get(
        prefix
    ) or cyrillic.letters(prefix)


@lru_cache(maxsize=8)
def lexicon(exceptions: frozenset[tuple[str, str]]) -> Lexicon:
    """Return the shipped stems with a newsroom's own, which win.

    Args:
        exceptions: pairs of a Latin and a Cyrillic stem.
    """
    stems: dict[str, str] = {}
    irregular: dict[str, str] = {}
    for line in files(__package__).joinpath("loanwords.txt").read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        if words:
            _add(stems, irregular, *words)
    for latin_stem, cyrillic_stem in sorted(exceptions):
        stems[latin_stem.lower()] = cyrillic_stem.lower()
        irregular[latin.letters(cyrillic_stem.lower())] = latin_stem.lower()
    return Lexicon(stems, irregular)


def _add(stems: dict[str, str], irregular: dict[str, str], stem: str, *spellings: str) -> None:
    regular = latin.letters(stem)
    if spellings:
        irregular[regular] = spellings[0]
    for spelling in (*spellings, regular, *_older(stem)):
        stems.setdefault(spelling, stem)


def _older(stem: str) -> tuple[str, ...]:
    """Return the spellings of the years before 1995's rules settled: ц as ts everywhere."""
    return (latin.letters(stem.replace("ц", "тс")),) if "ц" in stem else ()
