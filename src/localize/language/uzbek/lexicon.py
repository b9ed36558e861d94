"""Stems whose Cyrillic letters cannot be told from the Latin ones: shipped, and a newsroom's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from localize.language.uzbek import cyrillic, latin
from localize.language.uzbek.suffixes import is_chain, is_derived
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Mapping

# First parts of compounds that join to a stem as they are.
_PREFIX = late_pattern(
    "(?:kino|tele|radio|foto|video|audio|avto|avia|aero|agro|bio|gidro|geo|mikro|makro|mini|mono|multi|super|anti|kontr|elektro|"
    "termo|neo|psevdo|poli|ultra|infra|inter|trans|sub|eks|ekstra|giper|meta|para|porta|pro|re|de|dez|dis|des|in|moto|velo|etno|"
    "sotsio|psixo|neyro|nano|kilo|mega|giga|tera|santi|milli|deka|detsi|yarim|umum|vitse|ober|press|inno|zoo|fito|magnito|"
    "spektro|topo|xlor|oltingugurt|kiber|evro|yevro|bez|no|ser|xalq)"
)
_SHORTEST = 3
# No stem ends inside of what Latin writes with two letters for one of Cyrillic.
_DIGRAPHS = frozenset({"sh", "ch", "ya", "yo", "yu", "ye", "oʻ", "gʻ"})


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Stems by their Latin form, lower case, and by what the rules make of their Cyrillic form."""

    cyrillic: Mapping[str, str]
    """Latin stem → Cyrillic stem."""
    proper: Mapping[str, str]
    """The same of names: they count in words with a capital only, and before the others there."""
    latin: Mapping[str, str]
    """Rule-made Latin form → right Latin form, for the stems where these differ (byudjet → budjet)."""

    def cyrillic_word(self, word: str, *, capital: bool) -> str | None:
        """Return a Latin word in Cyrillic letters, or None where no stem fits.

        Args:
            word: in lower case, its apostrophes right.
            capital: whether it was written with a capital.
        """
        found = self._stemmed(word, capital=capital)
        if found is not None:
            return found
        prefix = _PREFIX.match(word)
        if prefix is None or len(word) - prefix.end() < _SHORTEST:
            return None
        rest = self._stemmed(word[prefix.end() :], capital=False)
        return None if rest is None else cyrillic.letters(prefix[0]) + rest

    def has(self, word: str, *, capital: bool) -> bool:
        """Return whether a lower-case Latin word is a stem itself, without any ending."""
        return word in self.cyrillic or (capital and word in self.proper)

    def _stemmed(self, word: str, *, capital: bool) -> str | None:
        for end in range(min(len(word), self._longest), 1, -1):
            stem = (capital and self.proper.get(word[:end])) or self.cyrillic.get(word[:end])
            if not stem:
                continue
            if end == len(word):
                return stem
            rest = word[end:]
            if word[end - 1 : end + 1] in _DIGRAPHS:
                continue
            if is_chain(rest) or is_derived(word[:end], rest):
                return stem.removesuffix("ь") + _ending(rest)
        return None

    def latin_word(self, word: str) -> str:
        """Return a Latin word that rules made, with an irregular stem set right."""
        for end in range(min(len(word), self._longest_irregular), 1, -1):
            stem = self.latin.get(word[:end])
            if stem is not None and (is_chain(word[end:]) or is_derived(stem, word[end:])):
                return stem + word[end:]
        return word

    @cached_property
    def _longest(self) -> int:
        return max(map(len, (*self.cyrillic, *self.proper)), default=0)

    @cached_property
    def _longest_irregular(self) -> int:
        return max(map(len, self.latin), default=0)


def _ending(rest: str) -> str:
    # No ending starts with a letter that the stem's last one changes; a consonant in front keeps `e` from
    # becoming э.
    return cyrillic.letters("k" + rest)[1:]


@lru_cache(maxsize=8)
def lexicon(exceptions: frozenset[tuple[str, str]]) -> Lexicon:
    """Return the shipped stems with a newsroom's own, which win.

    Args:
        exceptions: pairs of a Latin and a Cyrillic stem.
    """
    stems: dict[str, str] = {}
    proper: dict[str, str] = {}
    irregular: dict[str, str] = {}
    for line in package_text(__package__, "loanwords.txt").splitlines():
        words = line.partition("#")[0].split()
        if words:
            into = proper if words[0][0].isupper() else stems
            _add(into, irregular, *(word.lower() for word in words))
    for latin_stem, cyrillic_stem in sorted(exceptions):
        stems[latin_stem.lower()] = cyrillic_stem.lower()
        proper.pop(latin_stem.lower(), None)
        irregular[latin.letters(cyrillic_stem.lower())] = latin_stem.lower()
    return Lexicon(stems, proper, irregular)


def _add(stems: dict[str, str], irregular: dict[str, str], stem: str, *spellings: str) -> None:
    if spellings:
        irregular[latin.letters(stem)] = spellings[0]
    for spelling in _spellings(stem, *spellings):
        stems.setdefault(spelling, stem)


def _spellings(stem: str, *spellings: str) -> tuple[str, ...]:
    """Return the Latin spellings of a Cyrillic stem: those given, the regular one, an older one."""
    stem = stem.lower()
    older = (latin.letters(stem.replace("ц", "тс")),) if "ц" in stem else ()
    return (*spellings, latin.letters(stem), *older)
