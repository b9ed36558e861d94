"""Uzbek, in both scripts: the endings of one word, joined to another.

Endings follow the word as the orthography of 1995 has it: -ga is -ka behind k and -qa behind q; a possessive
has its vowel behind a consonant, and -si behind a vowel; k and q of a word of several syllables soften before
a possessive.
"""

from __future__ import annotations

import re

from localize.frozen import frozen


@frozen
class _Letters:
    """The letters of a script that the rules speak of; apostrophes are typewriter ones."""

    vowels: str
    dative: dict[str, str]
    """Last letter → dative; the empty one for all others."""
    soft: dict[str, str]
    """Last letter → what it becomes before a vowel."""
    possessives: tuple[tuple[str, str], ...]
    """Behind a consonant, and behind a vowel; longer ones first."""


_LATIN = _Letters(
    "aeiou",
    {"k": "ka", "q": "qa", "": "ga"},
    {"k": "g", "q": "g'"},
    (("imiz", "miz"), ("ingiz", "ngiz"), ("im", "m"), ("ing", "ng"), ("i", "si")),
)
_CYRILLIC = _Letters(
    "аеёиоуўэюя",
    {"к": "ка", "қ": "қа", "": "га"},
    {"к": "г", "қ": "ғ"},
    (("имиз", "миз"), ("ингиз", "нгиз"), ("им", "м"), ("инг", "нг"), ("и", "си")),
)


def joined(old: str, new: str, written: str) -> str:
    """Return a word with the endings that another has in a text; empty where that is no form of the other.

    Args:
        old: the other word, in small letters, apostrophes typewriter ones.
        new: the word, likewise.
        written: the other word's form, likewise.
    """
    letters = _CYRILLIC if re.search("[а-яёўқғҳ]", old) else _LATIN
    for stem in (old, *_softened(old, letters), *_shortened(old, letters)):
        if written.startswith(stem):
            return _with(new, written[len(stem) :], letters)
    return ""


def _softened(word: str, letters: _Letters) -> tuple[str, ...]:
    soft = letters.soft.get(word[-1:])
    return (word[:-1] + soft,) if soft else ()


def _shortened(word: str, letters: _Letters) -> tuple[str, ...]:
    """Return the stem without the vowel of its last syllable: shahar, shahri."""
    found = re.fullmatch(rf"(.*[^{letters.vowels}])[{letters.vowels}]('?[^{letters.vowels}']'?)", word)
    return (found[1] + found[2],) if found else ()


def _with(word: str, tail: str, letters: _Letters) -> str:
    """Return a word with a chain of endings; the first of them follows the word's last letter."""
    mark, bare = ("'", tail[1:]) if tail.startswith("'") else ("", tail)
    last = word.rstrip("'")[-1:]
    for dative in letters.dative.values():
        if bare.startswith(dative):
            return word + mark + letters.dative.get(word[-1:], letters.dative[""]) + bare[len(dative) :]
    is_vowel = last in letters.vowels
    for after_consonant, after_vowel in letters.possessives:
        for form in (after_vowel, after_consonant):
            if _begins(bare, form):
                rest = bare[len(form) :]
                stem = word if is_vowel else _before_vowel(word, letters)
                return stem + mark + (after_vowel if is_vowel else after_consonant) + rest
    return word + mark + bare


def _begins(tail: str, possessive: str) -> bool:
    """Return whether a chain begins with a possessive and not with a longer word that starts like it."""
    return bool(re.fullmatch(rf"{possessive}(?:[ndgqkcмнгдқкч].*)?", tail)) and not tail.startswith(
        ("ning", "ni", "нинг", "ни", "mi", "ми")
    )


def _before_vowel(word: str, letters: _Letters) -> str:
    """Return a word as it stands before a vowel: its k or q softened, if it has several syllables."""
    soft = letters.soft.get(word[-1:])
    syllables = sum(letter in letters.vowels for letter in word)
    return word[:-1] + soft if soft and syllables > 1 else word
