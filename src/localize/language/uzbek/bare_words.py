"""Uzbek words that lack the marks of their letters: sanat for sanʼat, кишлок for қишлоқ.

`bare_words.txt` lists the stems of which that can be said for sure. A word is one of these with endings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from localize.language.uzbek import cyrillic, latin
from localize.language.uzbek.suffixes import is_chain
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHORTEST: Final = 3
"""Letters; no bare word has fewer."""
_NO_NAME: Final = 4
_LONGER_NAME: Final = 7
"""Letters of a first word, whose capital may be a name's; of the longer ones none is."""
_NAMES: Final = re.compile(
    r"(?:elon|sanat|goya|boron|polat|orin|inom|mano|vada|dost|malum|moyna|urug|kadar|kalam|galla|kator|soro)"
)
"""What a longer name begins with, and a bare word does: Elon is no eʼlon."""
_MARKS: Final = frozenset("ʻʼ")
_BARE: Final = {"ў": ("у", "о"), "қ": ("к",), "ғ": ("г",), "ҳ": ("х",), "ъ": ("",)}
"""A Cyrillic letter → what stands for it where a keyboard has it not, or a hand leaves it out."""
_SOFT: Final = late_pattern(
    r"й[ау]|йе(?!н)|йо(?![дгртхҳ])|(?:сент|окт)абр|(?:январ|феврал|апрел|(?:сент|окт|но)ябр|декабр)\Z"
)
"""Letters that Cyrillic Uzbek writes as one where a word begins, and months without я or ь."""
_WORD: Final = late_pattern(r"(?<![\w.@/])[^\W\d_]+(?:[ʻʼ'’‘`-][^\W\d_]+)*[ʻʼ]?(?![\w@]|[./]\w)")


def is_bare(word: str, script: str) -> bool:
    """Return whether a word lacks the marks of its letters.

    Args:
        word: as a text has it.
        script: `Latn` or `Cyrl`.
    """
    lower = word.lower()
    if script == "Cyrl":
        return _is_cyrillic(lower, capital=not word.islower())
    return len(lower) >= _SHORTEST and _stands(lower, _latin(capital=not word.islower()))


def bare_words(text: str, script: str) -> Iterator[str]:
    """Yield the words of a plain text that lack the marks of their letters, as written."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word.islower() or (word[0].isupper() and word[1:].islower()):
            begins = match.start() == 0 and (script == "Cyrl" or _is_no_name(word))
            if is_bare(word.lower() if begins else word, script) or (begins and is_bare(word, script)):
                yield word


def _is_no_name(word: str) -> bool:
    """Return whether a first word in Latin letters can hardly be a name."""
    longer = len(word) >= _LONGER_NAME
    return longer or (len(word) >= _NO_NAME and _NAMES.match(word.lower()) is None)


def _is_cyrillic(lower: str, *, capital: bool) -> bool:
    if not capital and _SOFT.match(lower):
        return True
    return _stands(lower, _cyrillic(capital=capital))


class _Forms(dict[str, bool]):
    """Forms of stems, and the letters with which they begin: most words begin otherwise."""

    def __init__(self, forms: Mapping[str, bool]) -> None:
        super().__init__(forms)
        self.heads = frozenset(form[:_SHORTEST] for form in forms)


def _stands(word: str, forms: _Forms) -> bool:
    """Return whether a word is one of some stems with endings, or without any."""
    if word[:_SHORTEST] not in forms.heads:
        return False
    for end in range(len(word), _SHORTEST - 1, -1):
        if word[:end] in forms:
            if not forms[word[:end]]:
                return False
            rest = word[end:]
            return not rest or is_chain(latin.letters(f"к{rest}")[1:] if rest[0] > "z" else rest)
    return False


@lru_cache(maxsize=2)
def _latin(*, capital: bool) -> _Forms:
    """Return the bare Latin forms of the stems: of names for words with a capital, else of the others.

    The value of a form is false where it is a right stem that begins with a bare one.
    """
    found: dict[str, bool] = {}
    for stem, spared in _stems("names" if capital else "marked"):
        marks = [place for place, letter in enumerate(stem) if letter in _MARKS]
        for kept in product((True, False), repeat=len(marks)):
            left = {place for place, keep in zip(marks, kept, strict=True) if not keep}
            form = "".join(letter for place, letter in enumerate(stem) if place not in left)
            if left and form not in spared:
                found[form] = True
    for stem, spared in () if capital else _stems("cyrillic"):
        ways = product(*(_CARELESS.get(letter, (letter,)) for letter in _LETTER.findall(stem)))
        found |= {form: True for form in map("".join, ways) if form != stem and form not in spared}
    for stem, _ in () if capital else _stems("x"):
        found[stem.replace("x", "h")] = True
    return _Forms(found | ({} if capital else {stem: False for stem, _ in _stems("right")}))


_LETTER: Final = late_pattern("[sc]h|.")
_CARELESS: Final = {"h": ("h", "x"), "q": ("q", "k")}
"""A Latin letter → itself and what careless hands write for it."""


@lru_cache(maxsize=2)
def _cyrillic(*, capital: bool) -> _Forms:
    """Return the same of Cyrillic ones."""
    found: dict[str, bool] = {}
    for section in ("names",) if capital else ("marked", "cyrillic"):
        for stem, spared in _stems(section):
            word = cyrillic.letters(stem)
            ways = product(*((letter, *_BARE.get(letter, ())) for letter in word))
            found |= dict.fromkeys(map("".join, ways), True)
            for right in (word, *map(cyrillic.letters, spared)):
                found.pop(right, None)
    if not capital:
        found |= {cyrillic.letters(stem).replace("х", "ҳ"): True for stem, _ in _stems("x")}
        found |= {f"е{cyrillic.letters(stem)[1:]}": True for stem, _ in _stems("open")}
    return _Forms(found)


def _stems(section: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the stems of a section, each with the forms that are other words."""
    text = package_text(__package__, "bare_words.txt")
    body = text.partition(f"[{section}]\n")[2].partition("\n[")[0]
    for line in body.splitlines():
        for entry in () if line.startswith("#") else line.split():
            stem, *spared = entry.split("-")
            yield stem, tuple(spared)
