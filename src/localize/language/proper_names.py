"""People and organisations that news names, by their names in English, Russian and Uzbek.

`proper_names.txt` lists them by kind: one of a kind may stand where another one of it belongs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from localize.language.word_clues import WordClues
from localize.package_data import package_text

_SHORTEST: Final = 4
"""Letters."""
_APOSTROPHE: Final = re.compile("[ʼ'’‘`]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[ʻʼ'’‘`][^\W\d_]+)*")
_BEHIND: Final = re.compile(
    r"(?:ʻ?s|(?:ga|ka|qa|ni|ning|da|dan|dagi|gacha|cha|lik|lar|i|y)*"
    r"|[аяуюеёыий]|ом|ем|ём|ым|им|ой|ей|ого|ому|его|ему|ий|ов|ами|ах"
    r"|(?:га|ка|қа|ни|нинг|да|дан|даги|гача|ча|лик|лар)*)$"
)
"""What may follow the beginning of a name: endings of cases in any of the languages."""


class ProperName(NamedTuple):
    """One name of a text that is known."""

    id: int
    """The same in all languages and spellings."""
    kind: int
    """What the name is of; a given name is no surname."""
    word: str
    """The word of the text."""


def proper_names(text: str) -> tuple[ProperName, ...]:
    """Return the known names that a text writes with a capital.

    Args:
        text: running text without markup, in any of the languages.
    """
    return _found(text)


@lru_cache(maxsize=1024)
def _found(text: str) -> tuple[ProperName, ...]:
    return tuple(
        ProperName(*known, word)
        for start, end in _CLUES.places(text)
        for word in _WORD.findall(text[start:end])
        for known in _of_word(word)
    )


class _Clues(WordClues):
    """What stands between spaces → 1 where it has a word that is a known name."""

    def looked_at(self, word: str) -> int:
        return 0 if word.islower() else int(any(_of_word(one) for one in _WORD.findall(word)))


_CLUES: Final = _Clues()


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> tuple[tuple[int, int], ...]:
    """Return number and kind of the names of which a word may be a form; Nodira is one, or Nodir's case."""
    if len(word) < _SHORTEST or not word[0].isupper():
        return ()
    if _APOSTROPHE.sub("ʻ", word[:_SHORTEST].lower()) not in _heads():
        return ()
    lower = _APOSTROPHE.sub("ʻ", word.lower())
    return tuple(
        known
        for length in range(len(lower), _SHORTEST - 1, -1)
        if (known := _listed().get(lower[:length])) and _BEHIND.match(lower, length)
    )


@cache
def _heads() -> frozenset[str]:
    """Return the first letters of the names: most words have others."""
    return frozenset(name[:_SHORTEST] for name in _listed())


@cache
def _listed() -> dict[str, tuple[int, int]]:
    """Return beginning → number and kind of each name."""
    found: dict[str, tuple[int, int]] = {}
    text = package_text(__package__, "proper_names.txt")
    for kind, block in enumerate(text.split("\n\n")):
        for line in block.splitlines():
            names = () if line.startswith("#") else line.split()
            place = len(found), kind
            found.update((name, found.get(name, place)) for name in names)
    return found
