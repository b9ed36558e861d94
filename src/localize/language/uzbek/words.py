"""Conversion of one word: names, the lexicon, then the rules, in the case of the original."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal

from localize.language.uzbek import cyrillic, latin
from localize.language.uzbek.casing import recased
from localize.language.uzbek.lexicon import lexicon
from localize.language.uzbek.names import is_foreign
from localize.language.uzbek.suffixes import is_chain
from localize.language.uzbek.word_apostrophes import bare_normal

if TYPE_CHECKING:
    from localize.language.uzbek.lexicon import Lexicon
    from localize.language.uzbek.names import Names

ConvertWord = Callable[[str], tuple[str, bool]]
"""From a word as written to the converted word, and whether the converter is sure of it."""

_LONGEST_CACHED = 48


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
        return remembered(word) if len(word) <= _LONGEST_CACHED else convert(word)

    return converted


def _to_cyrillic(stems: Lexicon, kept: Names, word: str) -> tuple[str, bool]:
    length = kept.length(word)
    if length:
        return word[:length] + _to_cyrillic(stems, kept, word[length:])[0] if length < len(
            word
        ) else word, True
    word = bare_normal(word)
    lower = word.lower()
    capital = lower != word
    known = stems.cyrillic_word(lower, capital=capital)
    if known is None and is_foreign(word):
        return word, True

    def letters(part: str) -> str:
        return stems.cyrillic_word(part, capital=capital) or cyrillic.letters(part)

    converted = recased(word, letters, is_ending=is_chain)
    return converted, known is not None or not cyrillic.is_guess(lower)


def _to_latin(stems: Lexicon, kept: Names, word: str) -> tuple[str, bool]:
    if kept.own and kept.length(word, latin.letters):
        length = kept.length(word, latin.letters)
        return word[:length] + (_to_latin(stems, kept, word[length:])[0] if length < len(word) else ""), True
    word = unicodedata.normalize("NFC", word)
    return recased(
        word, lambda part: stems.latin_word(latin.letters(part)), is_ending=_is_cyrillic_chain
    ), True


def _is_cyrillic_chain(rest: str) -> bool:
    return is_chain(latin.letters(rest))
