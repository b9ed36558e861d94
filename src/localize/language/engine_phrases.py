"""What engines say of their work, and what pages say that failed, in English, Russian and Uzbek.

`engine_phrases.txt` lists it, by where it stands in a text. Apostrophes are all alike here, and е is ё.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.detection import evidence
from localize.language.uzbek.cyrillic import letters
from localize.language.word_clues import WordClues
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

BEGINS, ANYWHERE, LABEL, BRACKET, PAGE = "begins", "anywhere", "label", "bracket", "page"
"""Kinds: what a remark begins with; what it says anywhere; what stands before a colon; what begins a remark
in brackets; what a page says that failed."""
SURE_BEGINS, SURE, SURE_PAGE = "begins surely", "anywhere surely", "page surely"
"""The same of words that hardly anything else says, whatever the text is about."""
AGREES, WHOLE = "agrees", "whole"
"""What is said before something is done, as a sentence of its own with more text behind it; a whole text."""
_FOLDED: Final = (*((sign, "'") for sign in "’‘`´ʼʻ"), ("ё", "е"))
_LATIN: Final = re.compile("[a-zʻʼ]+")
_RUN: Final = re.compile(r"\w+(?:'\w+)*")
_BETWEEN: Final = r"[^\w.!?:;\n]{1,4}"
_GAP: Final = rf"(?:{_BETWEEN}[\w'-]+){{0,5}}?"
_BEHIND: Final = r"(?<!\w)(?<!\w')"
_START, _END = r"\A\W*", r"\W*\Z"
_OPENED: Final = rf"{_START}(?:[\w']+[!.,]\s+|[\w']+ [\w']+[!,]\s+)?{_BEHIND}"
_BEFORE: Final = {
    BEGINS: _OPENED,
    SURE_BEGINS: _OPENED,
    ANYWHERE: _BEHIND,
    SURE: _BEHIND,
    BRACKET: r"[(\[]\W{0,3}",
    PAGE: _BEHIND,
    SURE_PAGE: _BEHIND,
    AGREES: _START,
    WHOLE: _START,
}
"""What stands before a phrase, by its kind."""
_AFTER: Final = {AGREES: r"[!.]\s+\S", WHOLE: _END}
"""What stands behind one, where that is not the end of a word."""
_LABEL: Final = re.compile(r"(?:\A|[.!?…\n)»”\"(\[])[\s*_(\[«“\"]*(\w[\w' -]{0,30}?)[*_)]{0,3}:")
_HEAD: Final = 3
"""Letters; no beginning of a word in a phrase has fewer."""
_BEGINNING: Final = 80
"""Characters in which a phrase stands that begins a remark."""
_AT_START: Final = frozenset((BEGINS, SURE_BEGINS, AGREES, WHOLE))


class _Words(NamedTuple):
    """The words by which phrases are found: one of each, whole or its beginning."""

    whole: dict[str, list[int]]
    begun: dict[str, list[int]]
    lengths: tuple[int, ...]


def says(kind: str, text: str) -> bool:
    """Return whether a text has a phrase of a kind.

    Args:
        kind: one of the kinds.
        text: any text.
    """
    if not _CLUES.of(text) & _BITS[kind]:
        return False
    if kind == LABEL:
        return not _labels().isdisjoint(_LABEL.findall(_folded(text)))
    words = _words(kind)
    runs = _runs(text, at_start=kind in _AT_START)
    phrases = {place for run in runs for place in _places(words, run)}
    return any(_pattern(kind, place).search(_folded(text)) for place in phrases)


def may_have(text: str) -> bool:
    """Return whether a text may have a phrase of any kind: without a word of one it has none."""
    return _CLUES.of(text) != 0


@lru_cache(maxsize=256)
def _runs(text: str, *, at_start: bool) -> frozenset[str]:
    """Return the words of a text, or of its beginning, that begin as those by which phrases are found."""
    folded = _folded(text)
    every = _RUN.findall(folded[:_BEGINNING] if at_start else folded)
    return frozenset(run for run in every if run[:_HEAD] in _heads())


def may_say(word: str) -> bool:
    """Return whether what stands between two spaces has a word of any phrase."""
    return _CLUES[word] != 0


class _PhraseClues(WordClues):
    """What stands between two spaces → the kinds of phrases of which it has a word, one bit for each."""

    def looked_at(self, word: str) -> int:
        """Return the kinds of a word."""
        runs = _RUN.findall(_folded(word))
        found = _BITS[LABEL] if ":" in word and not _label_ends().isdisjoint(runs) else 0
        runs = [run for run in runs if run[:_HEAD] in _heads()]
        for kind in _BEFORE if runs else ():
            if any(next(_places(_words(kind), run), None) is not None for run in runs):
                found |= _BITS[kind]
        return found


_BITS: Final = {kind: 1 << place for place, kind in enumerate((LABEL, *_BEFORE))}
_CLUES: Final = _PhraseClues()


def _folded(text: str) -> str:
    text = text.lower()
    for sign, other in _FOLDED:  # faster than to translate each letter
        if sign in text:
            text = text.replace(sign, other)
    return text


def _places(words: _Words, run: str) -> Iterator[int]:
    """Yield the phrases of which a word of a text may be the rarest."""
    yield from words.whole.get(run, ())
    for length in words.lengths:
        yield from words.begun.get(run[:length], ())


@cache
def _phrases() -> dict[str, list[str]]:
    """Return the phrases of each kind."""
    found: dict[str, list[str]] = {}
    kind: list[str] = []
    for line in package_text(__package__, "engine_phrases.txt").splitlines():
        if line.startswith("["):
            kind = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            latin = line.removeprefix("uz: ")
            kind.append(_folded(latin))
            if latin != line:
                kind.append(_LATIN.sub(lambda run: letters(run[0]), latin))
    return found


@cache
def _labels() -> frozenset[str]:
    return frozenset(label for line in _phrases()[LABEL] for label in line.strip("()").split("|"))


@cache
def _label_ends() -> frozenset[str]:
    """Return the last word of each label, which a colon follows."""
    return frozenset(_RUN.findall(label)[-1] for label in _labels())


@cache
def _heads() -> frozenset[str]:
    """Return the first letters of the words by which phrases are found; few words begin with them."""
    tables = [table for kind in _BEFORE for table in (_words(kind).whole, _words(kind).begun)]
    return frozenset(word[:_HEAD] for table in tables for word in table)


@cache
def _words(kind: str) -> _Words:
    """Return the words by which the phrases of a kind are found; one of them stands in each phrase."""
    whole: dict[str, list[int]] = {}
    begun: dict[str, list[int]] = {}
    for place, phrase in enumerate(_phrases()[kind]):
        ways = [_ways(word) for word in _split(phrase) if word not in _NO_WORDS and not word.endswith(")?")]
        rarest: list[str] = max(ways, key=_rarity)
        for way in set(rarest):
            table, word = (begun, way[:-1]) if way.endswith("*") else (whole, way)
            table.setdefault(word, []).append(place)
    return _Words(whole, begun, tuple(sorted(set(map(len, begun)))))


_ENDS: Final = frozenset("^$")
_NO_WORDS: Final = frozenset({"…", *_ENDS})


def _rarity(ways: Collection[str]) -> tuple[bool, int]:
    """Return how seldom a text has one of some words: none is a common one, and all are long."""
    return _common().isdisjoint(ways), min(map(len, ways))


@cache
def _common() -> frozenset[str]:
    """Return words that most texts have."""
    listed = (
        evidence.ENGLISH_WORDS,
        evidence.RUSSIAN_WORDS,
        evidence.UZBEK_WORDS,
        evidence.UZBEK_CYRILLIC_WORDS,
    )
    return frozenset(_folded(" ".join(listed)).split())


def _split(phrase: str) -> list[str]:
    """Return the words of a phrase; a choice is one, with the spaces in it."""
    return re.findall(r"\S*\([^()]*\)\S*|\S+", phrase)


def _ways(word: str) -> list[str]:
    """Return the longest word of each way of a choice, with `*` where it is a beginning."""
    head, _, choice = word.partition("(")
    if head:  # `kir(ing|ish)`
        return [f"{head.rstrip('*')}*" if choice or head.endswith("*") else head]
    return [max(re.findall(r"[\w']+\*?", one), key=len) for one in choice.rstrip(")").split("|")]


@lru_cache(maxsize=1024)
def _pattern(kind: str, place: int) -> re.Pattern[str]:
    words = _split(_phrases()[kind][place])
    before = _START if words[0] == "^" else _BEFORE[kind]
    after = _END if words[-1] == "$" else _AFTER.get(kind, r"(?!\w)")
    found, between = "", ""
    for word in words:
        if word in _ENDS:
            continue
        if word == "…":
            found += _GAP
        elif not word.endswith(")?"):
            found += between + _written(word)
        elif found:
            found += f"(?:{between}{_written(word[:-1])})?"
        else:
            found = f"(?:{_written(word[:-1])}{_BETWEEN})?"
            continue
        between = _BETWEEN
    return re.compile(rf"{before}{found}{after}")


def _written(word: str) -> str:
    """Return the expression of a word or a choice."""
    return word.replace("(", "(?:").replace(" ", _BETWEEN).replace("*", r"[\w'-]*")
