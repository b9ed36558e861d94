"""Words of the news by what they mean in English, Russian and Uzbek.

`lexicon.txt` lists them. It is no dictionary: it tells whether two texts may speak of the same things.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from localize.language.uzbek.cyrillic import letters
from localize.package_data import package_text

COLUMNS: Final = {("en", "Latn"): 0, ("ru", "Cyrl"): 1, ("uz", "Latn"): 2, ("uz", "Cyrl"): 2}
"""Language and script → the column of its words in a list of three languages."""
_COMMON: Final = "+"
_END: Final = "."
_SHORTEST: Final = 2
"""Letters of a beginning."""
_LATIN: Final = re.compile("[a-zʻʼ-]+")


class Meaning(NamedTuple):
    """What a listed word may mean."""

    lines: frozenset[int]
    """The numbers of the lines that have it, the same in all languages."""
    common: bool
    """True if most texts speak of it."""


def meaning(word: str, kind: tuple[str, str]) -> Meaning | None:
    """Return what a word means by its longest listed beginning; None where none is listed.

    Args:
        word: in lower case.
        kind: language and script of the word, one of those that `speaks` knows.
    """
    word = _folded(word, kind)
    listed = _beginnings(kind)
    whole = listed.get(word + _END)
    if whole is not None:
        return whole
    if word[:_SHORTEST] not in _heads(kind):
        return None
    for length in range(len(word), _SHORTEST - 1, -1):
        found = listed.get(word[:length])
        if found is not None:
            return found
    return None


def speaks(kind: tuple[str, str]) -> bool:
    """Return whether words of a language in a script are listed."""
    return kind in COLUMNS


def _folded(text: str, kind: tuple[str, str]) -> str:
    """Return a text with the letters that its words are looked up by: Russian е may stand for ё."""
    return text.replace("ё", "е") if kind == ("ru", "Cyrl") else text


@cache
def _heads(kind: tuple[str, str]) -> frozenset[str]:
    """Return the first letters of all beginnings: most words have others."""
    return frozenset(begin[:_SHORTEST] for begin in _beginnings(kind))


@cache
def _beginnings(kind: tuple[str, str]) -> dict[str, Meaning]:
    """Return the beginnings of words of a language, those of whole words with a dot, and what they mean."""
    rows = [line for line in package_text(__package__, "lexicon.txt").splitlines() if "|" in line]
    lines: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        column = row.removeprefix(_COMMON).split("|")[COLUMNS[kind]]
        if kind == ("uz", "Cyrl"):
            column = _LATIN.sub(lambda match: letters(match[0]), column)
        for begin in _folded(column, kind).split():
            lines.setdefault(begin, set()).add(number)
    return {
        begin: Meaning(frozenset(found), any(rows[number].startswith(_COMMON) for number in found))
        for begin, found in lines.items()
    }
