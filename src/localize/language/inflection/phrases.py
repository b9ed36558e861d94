"""Names and terms of several words, found in a text in any of their forms."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from localize.frozen import frozen
from localize.language.inflection.endings import Endings, Kind
from localize.language.inflection.grammars import Grammar, grammar
from localize.language.word_clues import WordClues

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.model import Locale

_MARKS = "'‘’ʻʼ`´′"
_WORD = re.compile(rf"[^\W_]++(?:[{_MARKS}][^\W_]++)*+[{_MARKS}]?")
# Between two words of a phrase a text may have quotation marks, brackets and emphasis that the list has not.
_GAP = re.compile(r"[\s\-‐‑–«»“”„\"'()*_~]{0,6}")
_HEAD = 2
_DIGRAPHS = str.maketrans({"h": "H"})


class PhraseMatch(NamedTuple):
    """One place where a text has a phrase."""

    phrase: int
    """Its number in the list."""
    start: int
    end: int
    kind: Kind


@frozen
class _Word:
    """One word of a phrase."""

    stems: dict[str, Endings]
    capital: bool
    """True if the word of the text must start with a capital."""
    acronym: bool
    """True if its stem must be in capitals throughout."""
    small_derived: bool

    def kind(self, written: str, folded: str) -> Kind | None:
        """Return how a word of a text comes from this one; None where it does not."""
        for stem, endings in self.stems.items():
            if folded.startswith(stem):
                kind = self.by_stem(written, folded, stem, endings)
                if kind is not None:
                    return kind
        return None

    def by_stem(self, written: str, folded: str, stem: str, endings: Endings) -> Kind | None:
        rest = folded[len(stem) :]
        kind = endings.kind(rest) or (endings.kind(rest.strip("'")) if "'" in rest else None)
        if kind is None:
            return None
        if self.acronym:
            # AQSH is AQSh in some texts.
            return kind if written[: len(stem)].translate(_DIGRAPHS).isupper() else None
        small = kind is Kind.DERIVED and self.small_derived
        return kind if small or not self.capital or written[:1].isupper() else None


@frozen
class _Phrase:
    number: int
    words: tuple[_Word, ...]
    gaps: tuple[str, ...]
    """The text between the words in the list."""


class _Beginnings(WordClues):
    """What stands between spaces → 1 where it has a word that may begin a phrase, G7 another one than G8."""

    def __init__(self, stems: frozenset[str], language: Grammar) -> None:
        super().__init__()
        self.figures_differ = any(char.isdecimal() for stem in stems for char in stem)
        self._stems = stems
        self._heads = frozenset(stem[:_HEAD] for stem in stems)
        self._lengths = range(1, max(map(len, stems), default=0) + 1)
        self._grammar = language

    def looked_at(self, word: str) -> int:
        return int(any(map(self._may_start, _WORD.findall(word))))

    def _may_start(self, written: str) -> bool:
        head = written[:_HEAD].lower().translate(self._grammar.folding)
        if head[:_HEAD] not in self._heads and head[:1] not in self._heads:
            return False
        folded = self._grammar.folded(written)
        return any(folded[:length] in self._stems for length in self._lengths)


class Phrases:
    """A list of phrases of one language, made ready for finding."""

    def __init__(self, phrases: Sequence[str], locale: Locale) -> None:
        """Make a list ready.

        A phrase that starts with a capital is found where the text has one too (зенит is no «Зенит»), except
        in adjectives made of it; a word in capitals throughout is an acronym and found in capitals only.
        A phrase without a letter or digit is never found.

        Args:
            phrases: as a person writes them: quotation marks around and between words do not matter.
            locale: their language.
        """
        self._grammar = grammar(locale)
        self._by_stem: dict[str, list[tuple[_Phrase, Endings]]] = {}
        for number, text in enumerate(phrases):
            phrase = _phrase(number, unicodedata.normalize("NFC", text), self._grammar)
            if phrase is not None:
                for stem, endings in phrase.words[0].stems.items():
                    self._by_stem.setdefault(stem, []).append((phrase, endings))
        self._longest = max(map(len, self._by_stem), default=0)
        self._beginnings = _Beginnings(frozenset(self._by_stem), self._grammar)

    def find(self, text: str) -> tuple[PhraseMatch, ...]:
        """Return every place where the text has one of the phrases, by place.

        Args:
            text: in composed letters (NFC): places are counted in it.
        """
        found = [
            match
            for place in (self._beginnings.places(text) if self._by_stem else ())
            for word in _WORD.finditer(text, *place)
            if self._beginnings[word[0]]
            for match in self._starting(text, word)
        ]
        if len(found) < 2:  # noqa: PLR2004 - nothing to bring in order
            return tuple(found)
        # One word can come from a phrase by two stems: росси-йский and росс-ийский.
        by_place = {(each.phrase, each.start, each.end): each for each in reversed(found)}
        return tuple(sorted(by_place.values(), key=lambda each: (each.start, each.end, each.phrase)))

    def _starting(self, text: str, word: re.Match[str]) -> Iterator[PhraseMatch]:
        written = word[0]
        folded = self._grammar.folded(written)
        for length in range(1, min(len(folded), self._longest) + 1):
            stem = folded[:length]
            for phrase, endings in self._by_stem.get(stem, ()):
                kind = phrase.words[0].by_stem(written, folded, stem, endings)
                if kind is not None and (whole := self._rest(text, word, phrase, kind)):
                    yield whole

    def _rest(self, text: str, first: re.Match[str], phrase: _Phrase, kind: Kind) -> PhraseMatch | None:
        """Return the whole place if the phrase's other words follow its first one."""
        end = first.end()
        for gap, word in zip(phrase.gaps, phrase.words[1:], strict=True):
            next_ = _WORD.search(text, end)
            between = text[end : next_.start()] if next_ else ""
            if next_ is None or (between != gap and not _GAP.fullmatch(between)):
                return None
            written, end = next_[0], next_.end()
            follows = word.kind(written, self._grammar.folded(written))
            if follows is None:
                return None
            kind = kind if follows is Kind.INFLECTED else follows
        return PhraseMatch(phrase.number, first.start(), end, kind)


def _phrase(number: int, text: str, language: Grammar) -> _Phrase | None:
    places = list(_WORD.finditer(text))
    if not places:
        return None
    words = tuple(
        _word(place[0], language, bends=language.every_word or place is places[-1], first=place is places[0])
        for place in places
    )
    gaps = tuple(text[one.end() : two.start()] for one, two in pairwise(places))
    return _Phrase(number, words, gaps)


def _word(written: str, language: Grammar, *, bends: bool, first: bool) -> _Word:
    folded = language.folded(written)
    letters = [letter for letter in written if letter.isalpha()]
    return _Word(
        language.stems(folded, written) if bends else {folded: Endings(frozenset({"", "'"}))},
        capital=first and written[:1].isupper(),
        acronym=len(letters) > 1 and all(map(str.isupper, letters)),
        small_derived=language.small_derived,
    )


def outermost(found: Iterable[PhraseMatch]) -> tuple[PhraseMatch, ...]:
    """Return the places that lie in no longer one: «New York Times» is no place for «New York»."""
    every = sorted(found, key=lambda each: (each.start, -each.end))
    kept: list[PhraseMatch] = []
    reach = -1
    for each in every:
        same = kept and (kept[-1].start, kept[-1].end) == (each.start, each.end)
        if each.end > reach or same:
            kept.append(each)
            reach = max(reach, each.end)
    return tuple(kept)
