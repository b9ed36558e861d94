"""The words of a text that are names, by their capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_HEADLINE, _FEW = 0.8, 3
_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’][^\W\d_]+)*")
_STARTS = re.compile(r"(?:^|[.!?…:]\s+|[«“„\"‘(]\s*|[—–-]\s+|\n)$")
_NO_NAMES: Final = frozenset(
    re.findall(
        r"\S+",
        """
        i the a an he she it they we you his her its their our your this that these those there here who
        what when where why how if but and or so as at by for from in of on to with mr mrs ms dr sir
        lord lady king queen prince princess pope saint st president minister prime professor general
        captain colonel judge senator mayor god earth christmas easter internet bible state states house
        court party church north south east west northern southern eastern western university college
        school street road avenue park lake river mount mountain island sea ocean bay bank ministry
        department office world cup league day week night year new old great national international
        united kingdom republic democratic republican labour conservative green black white red blue
        golden police army navy air force royal central federal european union english french russian
        american british chinese german council committee commission board institute centre center
        museum hotel hospital club team group company news times post city town county region district
        province parliament congress senate supreme monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december он
        она они мы вы я это как что где когда если но и а не в на по при бог земля республика президент
        министр союз совет дом партия улица проспект университет институт центр u ular biz siz men bu
        shu oʻsha lekin ammo va agar qachon qayer prezident vazir respublika oʻzbekiston yer xudo uy
        koʻcha markaz universitet у улар биз сиз мен бу шу лекин аммо ва
        """,
    )
)


@dataclass(frozen=True)
class NameWord:
    """One capitalised word."""

    text: str
    start: int
    end: int
    first: bool
    """Whether it begins a sentence or a quotation, where any word has a capital."""


def name_words(text: str) -> list[NameWord]:
    """Return the words with a capital that may be names, in order; acronyms and common words are left out."""
    found: list[NameWord] = []
    every = _WORD.findall(text)
    if len(every) > _FEW and sum(word[0].isupper() for word in every) > _HEADLINE * len(every):
        return found  # Every Word of a Headline Has a Capital
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or (word.isupper() and len(word) > 1) or len(word) < 2:  # noqa: PLR2004 - initials
            continue
        bare = re.sub(r"['’]s$", "", word)
        if bare.lower() in _NO_NAMES:
            continue
        first = _STARTS.search(text[max(match.start() - 4, 0) : match.start()]) is not None
        found.append(NameWord(bare, match.start(), match.end(), first))
    return found


def words(text: str) -> list[str]:
    """Return all words of a text."""
    return _WORD.findall(text)


def full_names(found: list[NameWord], text: str) -> list[tuple[NameWord, NameWord]]:
    """Return pairs of names with nothing but a space between them: a person's first and last name."""
    pairs = pairwise(found)
    return [(one, two) for one, two in pairs if text[one.end : two.start] == " " and not two.first]
