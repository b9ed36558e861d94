"""Words that are spelled as abroad, told by their letters and by lists."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from localize.late_pattern import late_pattern
from localize.package_data import package_text

# First parts of compounds behind which another o may begin: Yevroosiyo, videooperator, zoologiya.
_FIRST_PARTS = (
    "z k bi ge ne ek kin vide radi fot mikr makr yevr evr elektr avt aer agr gidr term psix nan stere"
)
_COMPOUND = "".join(f"(?<!^{part})" for part in _FIRST_PARTS.split())

# Letters that the Uzbek alphabet lacks: w, c outside ch, whatever is not a basic Latin letter; y that is no
# consonant (Sky, Lyft); and sequences that no word of Uzbek spelling has.
_LETTERS = late_pattern(
    r"[^a-zA-Zʻʼ'‘’`´]|[wW]|[cC](?![hH])|[a-z]{2}[A-Z][a-z](?!.*ʻ)|(?i:[bdfgjklmnprstvzxhq]y(?![aeiouʻʼ'’‘`])"
    r"|kh|ph|^ex(?=[bcdfgklmnprs]|tr)|ough|igh|[ao]ugh|^th|tion|tch\Z|tsch|(?:ng|rd|nd|ld|ll|th|nk)s\Z|"
    + _COMPOUND
    + r"oo|(?<!^r)(?<!^tel)ee)"
)
# Sequences that Uzbek spelling hardly has.
_SEQUENCES = late_pattern(
    r"(?i:^sch|[bdfgklmnprstvz]ia\Z|tz\Z|zh(?!ab|d)|dzh|eigh|ttl|^ps[aeiou]|qu[ei]|n[iu]x\Z|nts\Z|[aeiou][bdfglmnprstvz]e\Z|^.{0,3}ke\Z)"
)
_LOWER_SEQUENCES = late_pattern(r"[bdfgklmnprstvz]e\Z")
_RESPELLED = late_pattern(r"(?i:[^aeiou]y[aou]|oʻ|gʻ|q(?!u))")
_PREFIXES = frozenset({"tele", "vitse", "re", "de", "pre", "ne"})
_CASE = late_pattern(
    r"(?P<mark>['‘’ʻʼ`´]?)(?:ning|dan|dagi(?:lar)?|gacha|ni|ga|da|lik(?:lar)?|lar(?:ning|ni|ga|dan|da)?|cha|dek|niki)\Z"
)
_PLAIN_CASE = ("ga", "da", "ni", "cha")
_SHORTEST = 3
_LONGEST = 48
"""No real name is longer, in letters."""


class SpellingKind(IntEnum):
    """The spelling of a word with a capital."""

    OPEN = 0
    """As Uzbek or as abroad: nothing tells."""
    UZBEK = 1
    EITHER = 2
    """A word of English names that Uzbek has as well, or a name that reads alike in both."""
    SUSPECT = 3
    """With sequences that Uzbek spelling hardly has."""
    FOREIGN = 4
    """With letters that Uzbek lacks, or a word of the list."""


def has_foreign_letters(word: str) -> bool:
    """Return whether a word has letters that Uzbek does not write."""
    return _LETTERS.search(word) is not None


def has_foreign_sequences(word: str) -> bool:
    """Return whether a word has sequences of letters that Uzbek spelling hardly has."""
    if word in _PREFIXES:
        return False
    if word.islower():
        return _LOWER_SEQUENCES.search(word) is not None
    if _RESPELLED.search(word):
        return False
    return not word.isupper() and _SEQUENCES.search(word) is not None


def stem_length(word: str) -> tuple[int, bool]:
    """Return how many letters of a foreign word are its stem, before Uzbek endings, and whether that is sure.

    `Washingtonda` is Washington with an ending; of `Canada` nobody can tell by its letters.
    """
    match = _CASE.search(word)
    if match is None or match.start() < _SHORTEST:
        return len(word), True
    if match["mark"]:
        return match.start(), True
    stem = word[: match.start()]
    if not (has_foreign_letters(stem) or has_foreign_sequences(stem) or stem.lower() in words("foreign")):
        return len(word), match[0] not in _PLAIN_CASE
    sure = match[0] not in _PLAIN_CASE or stem[-1] not in "aeiou" or stem.lower() in words("foreign")
    return match.start(), sure


@lru_cache(maxsize=1 << 14)
def kind(word: str) -> tuple[SpellingKind, int]:
    """Return how a word with a capital is spelled, and the length of its stem."""
    if len(word) > _LONGEST:
        return SpellingKind.OPEN, len(word)
    match = _CASE.search(word)
    for length in (len(word), match.start() if match else 0):
        known = _listed(word[:length])
        if known is not None:
            return known, length
    length, _ = stem_length(word)
    if has_foreign_letters(word):
        return SpellingKind.FOREIGN, length
    if has_foreign_sequences(word[:length]):
        return SpellingKind.SUSPECT, length
    return (SpellingKind.UZBEK if _UZBEK.search(word.lower()) else SpellingKind.OPEN), len(word)


def _listed(word: str) -> SpellingKind | None:
    if word.isupper() and word in words("acronym"):
        return SpellingKind.FOREIGN
    lower = word.lower()
    return next((known for known in _LISTED if lower in words(known.name.lower())), None)


_LISTED = (SpellingKind.FOREIGN, SpellingKind.EITHER, SpellingKind.UZBEK)


_UZBEK = late_pattern(
    r"[qʻʼ'‘’`´]|[^aeioux]y[ou].|ey[^aeiou]|^u[aeio]|[oey]va?\Z|sk(?:iy|aya|i)\Z|iya\Z|[^aeou]iy\Z|.{2}(?:lari?|lari(?:ni|ga|da|dan|ning)|ning|dan|dagi|gacha|ishi?|moqda|yapti|[gkq]an|viy|chi|lik|ligi|siz|"
    r"adi|ydi|[dt]i|ib|sa|miz|imiz|i?si|ini|iga|ida|idan|sini|siga|sida|sidan|ini)\Z"
)


@lru_cache(maxsize=4)
def words(listed: str) -> frozenset[str]:
    """Return the words of a section of the list `foreign.txt`: `foreign`, `acronym`, `either` or `uzbek`."""
    found: set[str] = set()
    section = ""
    for line in package_text(__package__, "foreign.txt").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section == listed and not line.startswith("#"):
            found.update(line.split())
    return frozenset(found)
