"""Letters of one alphabet that look like letters of the other, and words into which they slipped."""

from __future__ import annotations

import re
from typing import Literal

_CYRILLIC = "аеорсухіАВЕКМНОРСТХУІ"
_LATIN = "aeopcyxiABEKMHOPCTXYI"
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_ANY_LATIN = re.compile("[A-Za-z]")
_ANY_CYRILLIC = re.compile("[Ѐ-ӿ]")
_MIXED = re.compile("(?<![A-Za-zЀ-ӿ])(?:[A-Za-z]++[Ѐ-ӿ]|[Ѐ-ӿ]++[A-Za-z])[A-Za-zЀ-ӿ]*+")
# A name in Latin letters with a Cyrillic ending is no slip: Facebookда, SMSка.
_INFLECTED = re.compile(f"(?=[{_LATIN}]*+[A-Za-z])[A-Za-z]{{2,}}+[Ѐ-ӿ]++")


def in_one_alphabet(word: str, script: Literal["Latn", "Cyrl"]) -> str | None:
    """Return a word of both alphabets in one, where all letters of the other have look-alikes; else None.

    Args:
        word: letters, perhaps with apostrophes.
        script: the alphabet wanted.
    """
    table, other = (_TO_LATIN, _ANY_CYRILLIC) if script == "Latn" else (_TO_CYRILLIC, _ANY_LATIN)
    folded = word.translate(table)
    return None if other.search(folded) else folded


def mixed_words(text: str, *, script: str = "") -> tuple[str, ...]:
    """Return the words of a text that mix Latin and Cyrillic letters, in order, each once.

    A name in Latin letters with an ending in Cyrillic ones behind it is left out, but in a text in Latin
    script, whose endings are Latin.

    Args:
        text: a text.
        script: its script, where it is known: Latn or Cyrl.
    """
    if not _ANY_LATIN.search(text) or not _ANY_CYRILLIC.search(text):
        return ()
    found = (match[0] for match in _MIXED.finditer(text))
    return tuple(dict.fromkeys(word for word in found if script == "Latn" or not _INFLECTED.fullmatch(word)))


LONE = "aocykABCKOY"
"""Latin letters that look like words of one Cyrillic letter: а, о, с, у, к, В."""
_LONE_WORD = re.compile(r"(?:(?<=[а-яёўқғҳ,] )[aocyk]|(?:\A|(?<=[.!?…] ))[ABCKOY])(?= [а-яёўқғҳ]{2})")


def lone_look_alikes(text: str, source: str) -> list[str]:
    """Return the words of one Latin letter in a Cyrillic text that a Cyrillic letter was meant for.

    A letter that the source has is a name's: group B, vitamin C.

    Args:
        text: a text in Cyrillic letters.
        source: what it translates.
    """
    named = {letter for pair in _NAMED_LETTER.findall(source) for letter in pair}
    return [word for word in dict.fromkeys(_LONE_WORD.findall(text)) if word.upper() not in named]


_NAMED_LETTER = re.compile(r"(?<![\w'’])([B-Z])(?![\w'’])|(?<=\w )(A)(?![\w'’])")
