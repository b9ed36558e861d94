"""Numbers in words, in English, Russian and Uzbek."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.number_forms import CERTAIN, ONE, PARTS, SPANS, WORDS, compound
from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

_REMEMBERED: Final = 1 << 14
"""Words of each kind of text."""
_THOUSAND = 1000
_HUNDRED = 100
_TEN = 10
_WORD = late_pattern(r"[^\W\d_]+(?:[ʻʼ'’][^\W\d_]*)*")
_BEHIND_DIGITS = late_pattern(r"\d[\s\u00a0-]?\Z")
"""«5 million»: the scale belongs to the digits."""
_SEVERAL = late_pattern(
    r"(?:\b(?:several|few)|несколь\w+|\bnecha|\bqancha|\bнеча|\bқанча)[\s\u00a0]\Z", re.IGNORECASE
)
"""Some tens, hundreds or thousands are no number."""
_ARTICLES: Final = frozenset({"a", "an", "one", "один", "одного", "одна", "одну", "bir", "бир"})
_COUNTING_ARTICLES: Final = _ARTICLES - {"a", "an"}
"""Those that may count themselves: «bir besh» is a row of two numbers, «a five-star hotel» has one."""
_PLURALS: Final = frozenset({"thousands", "millions", "billions"})
"""They count nothing beside them: «a choir of thousands and two soloists»."""
_JOINED = late_pattern(r"(?:[\s\u00a0-]+(?:and[\s\u00a0]+)?)")


def _compiled(words: Mapping[int, str]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((value, late_pattern(pattern)) for value, pattern in words.items())


_PATTERNS: Final = {kind: _compiled(words) for kind, words in WORDS.items()}


class _NumberWord(NamedTuple):
    """A word of a text that may say a number."""

    text: str
    start: int
    end: int
    values: tuple[int, ...]
    """The numbers that it may say."""
    certain: int | None
    """The one that it says for certain."""


@lru_cache(maxsize=512)
def number_words(text: str, kind: tuple[str, str]) -> frozenset[Decimal]:
    """Return every number that a text may say in words.

    It is generous: «second» may be 2 or a unit of time, and of «five or six dozen» 5, 6, 12 and 72 are
    returned; but «twenty-one» is no twenty. What is found here excuses a figure; it never accuses.

    Args:
        text: a plain text.
        kind: language and script.
    """
    found: set[Decimal] = set()
    for row in _rows(text, kind):
        values = [word.values[0] for word in row]
        if _is_one_number(row):
            found.add(max(_sums(values)))
            continue
        found.update(Decimal(value) for word in row for value in word.values)
        found.update(*(_sums(values[:end]) for end in range(1, len(values) + 1)))
    return frozenset(found)


def _rows(text: str, kind: tuple[str, str]) -> list[list[_NumberWord]]:
    """Return the number words of a text, those that stand side by side in one row."""
    rows: list[list[_NumberWord]] = []
    for word in _in_text(text, kind):
        is_span = word.certain is None and SPANS.fullmatch(word.text.lower())
        if rows and not is_span and _JOINED.fullmatch(text, rows[-1][-1].end, word.start):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _is_one_number(row: list[_NumberWord]) -> bool:
    """Return whether number words make one number for certain: two hundred and five, oʻn bir."""
    values = [word.certain for word in row]
    for place, word in enumerate(row):
        if values[place] is None and place and ONE.fullmatch(word.text.lower()):
            values[place] = 1
    known = [abs(value) for value in values if value is not None]
    if any(word.text.lower() in _PLURALS for word in row):
        return False
    return 1 < len(known) == len(row) and all(_goes_on(*two) for two in pairwise(known))


def _goes_on(value: int, following: int) -> bool:
    """Return whether a number word goes on with another one, as «twenty» does with «one»."""
    if following >= _HUNDRED and _scale(following) == following:
        return value < following
    return following < _scale(value)


def _scale(value: int) -> int:
    """Return the largest power of ten that divides a number."""
    scale = 1
    while value and not value % (scale * _TEN):
        scale *= _TEN
    return scale


def says_alone(value: Decimal, text: str, kind: tuple[str, str], but: re.Pattern[str]) -> bool:
    """Return whether a single word of a text may say a number, where the text is without some other words.

    Args:
        value: the number.
        text: a plain text.
        kind: language and script.
        but: an expression of the other words.
    """
    if kind not in _CLUES:
        return False
    alone = any(value in values and not but.search(word) for word, values in _said_alone(text, kind))
    return alone and value in number_words(but.sub(" ", text), kind)


@lru_cache(maxsize=1024)
def _said_alone(text: str, kind: tuple[str, str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the words of a text that may say a number, each once, with the numbers."""
    known = _SAID[kind]
    words = {word for spoken in _CLUES[kind].spoken(text) for word in _WORD.findall(spoken)}
    return tuple((word, said[0]) for word in words if (said := known[word]))


@lru_cache(maxsize=1024)
def _in_text(text: str, kind: tuple[str, str]) -> tuple[_NumberWord, ...]:
    """Return the words of a text that may say numbers, in order; none in a language that is not known."""
    if kind not in _PATTERNS:
        return ()
    known = _SAID[kind]
    return tuple(
        [
            _NumberWord(match[0], *match.span(), *said)
            for place in _CLUES[kind].places(text)
            for match in _WORD.finditer(text, *place)
            if (said := known[match[0]]) is not None and not _HAPPENS.match(text, match.start())
        ]
    )


_HAPPENS: Final = late_pattern(r"(?:yuz (?:ber|tut|oʻgir)|юз (?:бер|тут|ўгир))[^\W\d_]*(?!\w)", re.IGNORECASE)
"""What happens, in Uzbek, is no hundred: «soat ikkida yuz berdi»."""


_DOZEN: Final = 12
_RUSSIAN: Final = ("ru", "Cyrl")


class _SaidByWord(dict[str, "tuple[tuple[int, ...], int | None] | None"]):
    """Word → the numbers that it may say, and the one that it says for certain; None where it says none."""

    def __init__(self, kind: tuple[str, str]) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, written: str) -> tuple[tuple[int, ...], int | None] | None:
        """Look at a word that is not remembered."""
        said = self._looked_at(written.lower())
        if len(self) >= _REMEMBERED:
            self.clear()
        self[written] = said
        return said

    def _looked_at(self, word: str) -> tuple[tuple[int, ...], int | None] | None:
        if not _ANY[self._kind].fullmatch(word):
            return None
        if self._kind == _RUSSIAN and (joined := compound(word)):
            return (joined,), joined
        certain = (value for value, pattern in _CERTAIN_PATTERNS[self._kind] if pattern.fullmatch(word))
        only = next(certain, None)
        sure = () if only is None else (abs(only),)
        found = (value for value, pattern in _PATTERNS[self._kind] if pattern.fullmatch(word))
        return tuple(dict.fromkeys((*sure, *found))), only


_SAID: Final = {kind: _SaidByWord(kind) for kind in WORDS}


def _sums(run: list[int]) -> set[Decimal]:
    """Return the numbers that words in a row make, read from each of them on."""
    found = set()
    for start in range(len(run)):
        total = part = 0
        for value in run[start:]:
            if value >= _THOUSAND:
                total += max(part, 1) * value
                part = 0
            elif (value == _HUNDRED and part) or (value == _DOZEN and 1 < part < _TEN):
                part *= value
            else:
                part += value
        found.add(Decimal(total + part))
    return found


@lru_cache(maxsize=1024)
def said_numbers(text: str, kind: tuple[str, str]) -> tuple[tuple[str, Decimal], ...]:
    """Return the numbers that a text says in words for certain, each with its words; ordinals are negative.

    Only plain cardinals and ordinals count, and a scale (*hundred* with a number before it, *million* without
    digits before it); so what is found here may accuse.

    Args:
        text: a plain text.
        kind: language and script.
    """
    if kind not in _CLUES or not _CLUES[kind].of(text) & _CERTAINLY:
        return ()
    found: list[tuple[str, Decimal]] = []
    for run in map(_without_article, _runs(text, kind)):
        values = [value for _, value in run]
        if None in values or (len(values) == 1 and abs(values[0] or 0) == _HUNDRED):
            continue
        if len(run) > 1 and any(word.lower() in _PLURALS for word, _ in run):
            continue
        *before, last = [value for value in values if value is not None]
        if before and (min(before) < 0 or last <= -_HUNDRED):
            continue
        number = max(_sums([*before, abs(last)]))
        found.append((" ".join(word for word, _ in run), -number if last < 0 else number))
    return tuple(found)


@lru_cache(maxsize=1024)
def cardinals(text: str, kind: tuple[str, str]) -> tuple[tuple[int, int, Decimal], ...]:
    """Return the cardinals from two on that a text surely says in words, each behind where its words stand.

    Args:
        text: a plain text.
        kind: language and script.
    """
    if kind not in _CLUES or not _CLUES[kind].of(text) & _CERTAINLY:
        return ()
    found = []
    for row in _rows(text, kind):
        last = row[-1].certain or 0
        several = _are_several(text, row[0].start)
        if last > 1 and not several and (len(row) == 1 or _is_one_number(row)):
            found.append((row[0].start, row[-1].end, max(_sums([word.values[0] for word in row]))))
    return tuple(found)


def _are_several(text: str, start: int) -> bool:
    """Return whether the word before a number word makes it some tens, hundreds or thousands."""
    return _SEVERAL.search(text, text.rfind(" ", 0, max(start - 1, 0)) + 1, start) is not None


_PER: Final = "per"


def _without_article(run: list[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """Return a row of number words without the article of a scale or an ordinal: «a million», «bir ming».

    Nor has it what follows in «sixty per cent».
    """
    if len(run) > 1 and run[-1][0] == _PER:
        run = run[:-1]
    (word, value), *rest = run
    following = (rest[0][1] or 0) if rest else 0
    counted = _HUNDRED if word.lower() in _COUNTING_ARTICLES else 1
    is_article = value is None and word.lower() in _ARTICLES and (following >= counted or following < 0)
    return rest if is_article else run


def _runs(text: str, kind: tuple[str, str]) -> list[list[tuple[str, int | None]]]:
    """Return the number words of a text in rows; a word that only may be a number has no value."""
    rows: list[list[tuple[str, int | None]]] = []
    end = -1
    for word in _in_text(text, kind):
        if (word.certain or 0) >= _THOUSAND and _BEHIND_DIGITS.search(
            text, max(word.start - 2, 0), word.start
        ):
            continue
        if (word.certain or 0) >= _TEN and _are_several(text, word.start):
            continue
        if word.certain is None and SPANS.fullmatch(word.text.lower()):
            continue
        in_order = bool(rows) and (rows[-1][-1][1] or 0) < 0
        if in_order and word.certain is None and PARTS.fullmatch(word.text.lower()):
            continue
        if end >= 0 and _JOINED.fullmatch(text, end, word.start):
            before = rows[-1][-1][1] or 0
            one = before >= _TEN and not before % _TEN and ONE.fullmatch(word.text.lower())
            rows[-1].append((word.text, 1 if one else word.certain))
        else:
            rows.append([(word.text, word.certain)])
        end = word.end
    return rows


_CERTAIN_PATTERNS: Final = {kind: _compiled(words) for kind, words in CERTAIN.items()}


_PERHAPS, _CERTAINLY = 1, 2


class _NumberClues(WordClues):
    """What stands between spaces → whether a word of it may say a number, whether one surely does."""

    def __init__(self, known: _SaidByWord) -> None:
        super().__init__()
        self._known = known

    def looked_at(self, word: str) -> int:
        found = [said for one in _WORD.findall(word) if (said := self._known[one]) is not None]
        certain = any(only is not None for _, only in found)
        return _PERHAPS * bool(found) | _CERTAINLY * certain


_CLUES: Final = {kind: _NumberClues(known) for kind, known in _SAID.items()}


@lru_cache(maxsize=1024)
def may_say_number(word: str) -> bool:
    """Return whether what stands between spaces says a number for certain, in any language."""
    for one in _WORD.findall(word):
        script = "Cyrl" if "\u0400" <= one[0] < "\u0500" else "Latn"
        for known in _SAID_IN[script] if one[0] < "\u0500" else _SAID.values():
            said = known[one]
            if said is not None and said[1] is not None:
                return True
    return False


_SAID_IN: Final = {
    script: [known for kind, known in _SAID.items() if kind[1] == script] for script in ("Latn", "Cyrl")
}
"""By the script of a word's first letter; no form that says a number for certain begins with another one."""


_ANY: Final = {
    kind: late_pattern("|".join([*words.values(), *CERTAIN[kind].values()])) for kind, words in WORDS.items()
}
"""One expression for all numbers of a language: most words are none."""
