"""The answer, and when to give none."""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import add
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.language.detection import model
from localize.language.detection.evidence import FOREIGN, NEIGHBOUR_WORDS
from localize.language.detection.text import words
from localize.language.word_clues import WordClues
from localize.model.locale import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ENGLISH: Final = Locale("en")
RUSSIAN: Final = Locale("ru")
UZBEK: Final = Locale("uz")
UZBEK_CYRILLIC: Final = Locale("uz", "Cyrl")

_ENOUGH: Final = 3.5
"""The least weight of evidence for an answer."""
_ENOUGH_FOR_NAMES: Final = 7.5
"""The same for a text in which every word has a capital: more than a single word can give."""
_AGREEING: Final = 0.35
"""The least surplus of the winner's evidence, as a part of all evidence."""
_FOREIGN_PART: Final = 0.12
"""From this part of its words on, letters of other alphabets make a text none of the four."""
_NAME_LENGTH: Final = 3
"""So many capitalised words at the start of a text are taken for a name."""
NAME_DISCOUNT: Final = 3
"""A capitalised word inside a sentence is a name more often than not."""
_ONE_SCRIPT: Final = 0.65
"""The least part of the letters that must be of one alphabet."""
_LATIN: Final = re.compile("[a-zʻ]", re.IGNORECASE)
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_ALL_LATIN: Final = re.compile("[A-Za-zʻ']+")
_ALL_CYRILLIC: Final = re.compile("[\u0400-\u04ff']+")


@frozen
class Detection:
    """A language and how sure the evidence is."""

    locale: Locale
    confidence: float
    """From 0 to 1: how much of the evidence agrees, and how much of it there is."""


def detect(text: str, candidates: Sequence[Locale] | None = None) -> Detection | None:
    """Tell whether a text is English, Russian, or Uzbek in Latin or Cyrillic script.

    Letters, function words and suffixes are weighed; markup, code, addresses and placeholders are ignored,
    and names count less. Where the evidence is thin or contradicts itself, there is no answer: a name, a
    brand, a number, a sentence half of which is a quote.

    Args:
        text: any text; of a very long one the first 8,192 characters.
        candidates: the locales that the text may be in; all four where none are named. What is recognised as
            another language gives no answer, not the nearest candidate.

    Returns:
        The locale, as the candidates spell it (`en_GB` stays `en_GB`), or None.
    """
    found = _evident(text)
    if found is None or candidates is None:
        return found
    locale = _among(found.locale, candidates)
    return Detection(locale, found.confidence) if locale else None


@lru_cache(maxsize=1024)
def _evident(text: str) -> Detection | None:
    """Return the one of the four that a text is in for certain."""
    found = words(text)
    if not found:
        return None
    latin, cyrillic = by_alphabet(found)
    if len(latin) >= len(cyrillic):
        chosen, weigh, pair = latin, model.weigh_latin, (ENGLISH, UZBEK)
    else:
        chosen, weigh, pair = cyrillic, model.weigh_cyrillic, (RUSSIAN, UZBEK_CYRILLIC)
    if len(chosen) < _ONE_SCRIPT * len(found) or _foreign(chosen):
        return None
    surplus, weight = _weigh(chosen, _names_from(found), weigh)
    least = _ENOUGH if any(map(str.islower, chosen)) else _ENOUGH_FOR_NAMES
    if abs(surplus) < least or abs(surplus) < _AGREEING * weight:
        return None
    locale = pair[0] if surplus > 0 else pair[1]
    return Detection(locale, round(abs(surplus) / (weight + _ENOUGH), 3))


def by_alphabet(found: list[str]) -> tuple[list[str], list[str]]:
    """Return the words in Latin and those in Cyrillic letters; what mixes them is neither."""
    every = "".join(found)
    if every.isascii() or _ALL_LATIN.fullmatch(every):
        return found, []
    if _ALL_CYRILLIC.fullmatch(every):
        return [], found
    latin: list[str] = []
    cyrillic: list[str] = []
    for word in found:
        if word.isascii():
            latin.append(word)
        elif _CYRILLIC.search(word):
            if not _LATIN.search(word):
                cyrillic.append(word)
        elif _LATIN.search(word):
            latin.append(word)
    return latin, cyrillic


def _foreign(found: list[str]) -> bool:
    if not _FOREIGN_WORDS.of_words(found):
        return False
    return sum(map(_FOREIGN_WORDS.__getitem__, found)) > _FOREIGN_PART * len(found)


class _ForeignWords(WordClues):
    """Word → 1 where it is of none of the four."""

    def looked_at(self, word: str) -> int:
        return int(_is_foreign(word))


_FOREIGN_WORDS: Final = _ForeignWords()


def _is_foreign(written: str) -> bool:
    word = written.lower()
    return not FOREIGN.isdisjoint(word) or _is_neighbours(word) or (word == written and _is_kyrgyz(word))


def _is_neighbours(word: str) -> bool:
    """Return whether a Cyrillic word is Kazakh, Kyrgyz or Tajik though its letters are shared ones.

    Uzbek has no ы, and Russian no қ and ғ; Kazakh has both. Kyrgyz writes long vowels double.
    """
    return word in _NEIGHBOUR_WORDS or ("ы" in word and not _TURKIC.isdisjoint(word)) or "уу" in word


def _is_kyrgyz(word: str) -> bool:
    """Return whether a word that is no name begins with ы, or has a long vowel beside it.

    No Russian word does; Uzbek has «мутолаа», and no ы.
    """
    return word.startswith("ы") or ("ы" in word and any(long in word for long in ("аа", "ээ", "ыы")))


_NEIGHBOUR_WORDS: Final = frozenset(NEIGHBOUR_WORDS.split())
_TURKIC: Final = frozenset("қғң")


def _names_from(found: list[str]) -> str:
    """Return the word that has its capital from the sentence's start; empty where all have one."""
    return "" if all(word[0].isupper() for word in found[:_NAME_LENGTH]) else found[0]


def _weigh(found: list[str], first: str, weigh: Callable[[str], int]) -> tuple[float, float]:
    every = list(map(said_in_latin if weigh is model.weigh_latin else said_in_cyrillic, found))
    if first and found[0] is first:
        every[0] = weigh(first.lower())
    return reduce(add, every, 0.0), reduce(add, map(abs, every), 0.0)


@lru_cache(maxsize=model.REMEMBERED)
def said_in_latin(word: str) -> float:
    """Return what a word says that does not begin the text: English above zero, Uzbek below."""
    return _said(word, model.weigh_latin)


@lru_cache(maxsize=model.REMEMBERED)
def said_in_cyrillic(word: str) -> float:
    """Return the same of Russian and Uzbek."""
    return _said(word, model.weigh_cyrillic)


def _said(word: str, weigh: Callable[[str], int]) -> float:
    """Return what a word says that does not begin the text: less where it may be a name."""
    bare = word.lower()
    said = weigh(bare)
    return said / NAME_DISCOUNT if word != bare and word[0].isupper() and not word.isupper() else said


def _among(locale: Locale, candidates: Sequence[Locale]) -> Locale | None:
    for candidate in candidates:
        same_script = candidate.effective_script == locale.effective_script
        if candidate.language == locale.language and same_script:
            return candidate
    return None
