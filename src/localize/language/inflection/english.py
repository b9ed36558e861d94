"""English: the plural, the possessive, and the adjectives of places."""

from __future__ import annotations

import re

from localize.language.inflection.endings import Endings, joined

_DERIVED = re.compile(r"(?:n|an|ian|ese|i|ish)(?:'s|s|s')?")
_POSSESSIVE = "- ' 's s s'"
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_SHORTEST = 3


def endings(word: str, _written: str) -> dict[str, Endings]:
    """Return the stems of a word with their endings.

    Args:
        word: in lower case, its apostrophes typewriter ones.
        _written: makes no difference.
    """
    parts = [(word, _POSSESSIVE)]
    if word.endswith(_SIBILANTS):
        parts.append((word, "es es'"))
    if word.endswith("y"):
        parts.append((word[:-1], "ies ies'"))
    found = {stem: Endings(plain) for stem, plain in joined(*parts).items()}
    for stem in (word, word[:-1]):
        if len(stem) > _SHORTEST and (stem == word or word[-1] in "aeyo"):
            plain = found[stem].plain if stem in found else frozenset[str]()
            found[stem] = Endings(plain, derived=_DERIVED)
    return found
