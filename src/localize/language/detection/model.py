"""Two languages of one alphabet, weighed word by word."""

from __future__ import annotations

from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.language.detection import evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD_WEIGHT: Final = 5
"""A function word is worth more than any single mark."""
_CAP: Final = 7
"""The most that one word may say, so that no long word outvotes a sentence."""
_LENGTHS: Final = (5, 4, 3, 2, 1)
"""Of beginnings and endings, in letters; the longest that is known counts."""
REMEMBERED: Final = 1 << 14
"""Words whose weight is remembered: the same ones come again and again."""


@frozen
class LetterMarks:
    """Signed weights: above zero for the first language of the pair, below for the second."""

    words: Mapping[str, int]
    beginnings: Mapping[str, int]
    endings: Mapping[str, int]
    inner: Mapping[str, int]

    def weigh(self, word: str) -> int:
        """Return what one word in lower case says; 0 where it says nothing or contradicts itself evenly."""
        known = self.words.get(word)
        if known is not None:
            return known
        total = _longest(self.endings, word, at_end=True) + _longest(self.beginnings, word, at_end=False)
        inner = self.inner
        marks = inner.keys() & {*word, *map(add, word, word[1:])}
        total += sum(inner[mark] for mark in marks)
        return max(-_CAP, min(_CAP, total))


@lru_cache(maxsize=REMEMBERED)
def weigh_latin(word: str) -> int:
    """Return what a word in lower-case Latin letters says: English above zero, Uzbek below."""
    return _latin().weigh(word)


@lru_cache(maxsize=REMEMBERED)
def weigh_cyrillic(word: str) -> int:
    """Return what a word in lower-case Cyrillic letters says: Russian above zero, Uzbek below."""
    return _cyrillic().weigh(word)


@lru_cache(maxsize=1)
def _latin() -> LetterMarks:
    return _marks(
        (evidence.ENGLISH_WORDS, evidence.ENGLISH_MARKS), (evidence.UZBEK_WORDS, evidence.UZBEK_MARKS)
    )


@lru_cache(maxsize=1)
def _cyrillic() -> LetterMarks:
    return _marks(
        (evidence.RUSSIAN_WORDS, evidence.RUSSIAN_MARKS),
        (evidence.UZBEK_CYRILLIC_WORDS, evidence.UZBEK_CYRILLIC_MARKS),
    )


def _longest(table: Mapping[str, int], word: str, *, at_end: bool) -> int:
    for length in _LENGTHS:
        weight = table.get(word[-length:] if at_end else word[:length])
        if weight is not None:
            return weight
    return 0


Side = tuple[str, "Mapping[int, str]"]


def _marks(first: Side, second: Side) -> LetterMarks:
    words: dict[str, int] = {}
    tables: tuple[dict[str, int], dict[str, int], dict[str, int]] = ({}, {}, {})
    for sign, (function_words, marks) in ((1, first), (-1, second)):
        for word in function_words.split():
            words[word] = sign * _WORD_WEIGHT
        for weight, listed in marks.items():
            for mark in listed.split():
                table = tables[0 if mark.startswith("^") else 1 if mark.endswith("$") else 2]
                name = mark.strip("^$")
                table[name] = table.get(name, 0) + sign * weight
    words.update(dict.fromkeys(evidence.SHARED_WORDS.split(), 0))
    return LetterMarks(words, *tables)
