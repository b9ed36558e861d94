"""Conversion of one word: names, the lexicon, then the rules, in the case of the original."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal

from localize.language.uzbek import cyrillic, latin
from localize.language.uzbek.acronyms import is_unknown_acronym
from localize.language.uzbek.casing import recased
from localize.language.uzbek.doubt import is_guess
from localize.language.uzbek.foreign import has_foreign_letters, has_foreign_sequences, stem_length
from localize.language.uzbek.lexicon import lexicon
from localize.language.uzbek.native import is_verb
from localize.language.uzbek.suffixes import is_chain
from localize.language.uzbek.word_apostrophes import bare_normal, separated
from localize.language.uzbek.word_tokens import APOSTROPHES

if TYPE_CHECKING:
    from localize.language.uzbek.latin_names import Names
    from localize.language.uzbek.lexicon import Lexicon

ConvertWord = Callable[[str], tuple[str, bool]]
"""From a word as written to the converted word, and whether the converter is sure of it."""

LONGEST_REMEMBERED = 48
"""Characters of a word that is remembered: no real one has more."""


@lru_cache(maxsize=8)
def word_converter(
    to: Literal["Latn", "Cyrl"], exceptions: frozenset[tuple[str, str]], kept: Names
) -> ConvertWord:
    """Return the function that converts words into a script; it remembers the words it met.

    Args:
        to: the script wanted.
        exceptions: a newsroom's own stems, pairs of Latin and Cyrillic.
        kept: the names that stay as they are.
    """
    convert = partial(_to_cyrillic if to == "Cyrl" else _to_latin, lexicon(exceptions), kept)
    remembered = lru_cache(maxsize=1 << 15)(convert)

    def converted(word: str) -> tuple[str, bool]:
        return remembered(word) if len(word) <= LONGEST_REMEMBERED else convert(word)

    return converted


@lru_cache(maxsize=8)
def plain_words(
    to: Literal["Latn", "Cyrl"], exceptions: frozenset[tuple[str, str]], kept: Names
) -> Callable[[str], str | None]:
    """Return the function that converts words of which the converter is sure, wherever they stand.

    It gives None for a word whose neighbours count, and for one too long to be remembered.

    Args:
        to: as for `word_converter`, like the others.
        exceptions: a newsroom's own stems.
        kept: the names that stay as they are.
    """
    convert = word_converter(to, exceptions, kept)

    @lru_cache(maxsize=1 << 15)
    def remembered(word: str) -> str | None:
        if to == "Cyrl" and neighbours_count(word):
            return None
        converted, sure = convert(word)
        return converted if sure else None

    return lambda word: remembered(word) if len(word) <= LONGEST_REMEMBERED else None


def neighbours_count(word: str) -> bool:
    """Return whether a Latin word's neighbours say what becomes of it: a quote may end it, or it shouts."""
    return word[-1] in APOSTROPHES or word.isupper()


def _to_cyrillic(stems: Lexicon, kept: Names, word: str) -> tuple[str, bool]:
    length = kept.length(word)
    if length:
        return word[:length] + _to_cyrillic(stems, kept, word[length:])[0] if length < len(
            word
        ) else word, True
    apart = separated(word)
    if apart and not has_foreign_letters(apart[0]):
        base, base_sure = _to_cyrillic(stems, kept, apart[0])
        return base + _to_cyrillic(stems, kept, apart[1])[0], base_sure
    word = bare_normal(word)
    lower = word.lower()
    capital = lower != word
    known = _known(stems, lower, capital=capital)
    if known is None and has_foreign_letters(word):
        return _as_abroad(word)

    def letters(part: str) -> str:
        if known is not None and part == lower:
            return known
        return stems.cyrillic_word(part, capital=capital) or cyrillic.letters(part)

    converted = recased(word, letters, is_ending=is_chain)
    if known is None and not word.isupper() and is_unknown_acronym(word):
        return converted, False
    return converted, known is not None or not (
        has_foreign_sequences(word) or is_guess(lower, capital=capital)
    )


def _known(stems: Lexicon, lower: str, *, capital: bool) -> str | None:
    """Return a word in Cyrillic letters where it is no guess: one of the lexicon, or a native verb."""
    found = stems.cyrillic_word(lower, capital=capital)
    if found is not None and not stems.has(lower, capital=capital) and is_verb(lower):
        return cyrillic.letters(lower)
    return found


def _as_abroad(word: str) -> tuple[str, bool]:
    """Return a word that Uzbek does not spell, its ending in Cyrillic letters."""
    length, sure = stem_length(word)
    ending = word[length:]
    mark = ending[: len(ending) - len(ending.lstrip(APOSTROPHES))]
    converted = word[:length] + mark + cyrillic.letters(ending.removeprefix(mark))
    return converted, sure


def _to_latin(stems: Lexicon, kept: Names, word: str) -> tuple[str, bool]:
    if kept.own and kept.length(word, latin.letters):
        length = kept.length(word, latin.letters)
        return word[:length] + (_to_latin(stems, kept, word[length:])[0] if length < len(word) else ""), True
    word = unicodedata.normalize("NFC", word)

    def letters(part: str) -> str:
        spelled = latin.letters(part)
        if named and ("ц" in part or "щ" in part) and stems.cyrillic_word(spelled, capital=False) is None:
            spelled = latin.name_letters(part)
        return stems.latin_word(spelled)

    named = word[:1].isupper() and word[1:].islower()
    return recased(word, letters, is_ending=_is_cyrillic_chain), True


def _is_cyrillic_chain(rest: str) -> bool:
    return is_chain(latin.letters(rest))
