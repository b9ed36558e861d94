"""Words that exclude each other, such as rose and fell, in English, Russian and Uzbek.

`opposites.txt` lists them in families, such as rose and fell: a text that has one of a family says something
else than a text that has another one. So does `things.txt` for things of one kind, such as the four seasons,
of which no denial makes another one. `qualifiers.txt` lists words that have no opposite and limit
what is said, such as deputy or perhaps: a text without one says something else than a text that has it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.anchors import comparable
from localize.language.lexicon import COLUMNS
from localize.language.uzbek.cyrillic import letters
from localize.language.word_clues import Beginnings, WordClues, with_letters_alike
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER_WORDS: Final = """
half an?_third an?_dozen an?_hundred an?_thousand an?_million one two three four five six seven eight nine \
ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
полов* трет* четверт* дв* тр* четыр* пят* шест* сем* восьм* девят* десят* сорок* сто ста сот* тысяч* миллион*
yarm* bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz oʻn yigirma oʻttiz qirq ellik oltmish yetmish sakson \
toʻqson yuz ming million milliard
"""
_NUMBER: Final = [
    r"(?:[$€£]?\d[\d.,]*|(?:"
    + "|".join(line.replace("*", r"\w*").replace("_", r"\s").split())
    + r")(?:ta)?\b)"
    for line in _NUMBER_WORDS.strip().splitlines()
]
"""A number in figures or words, in each language."""
_LATIN: Final = re.compile(r"(?<!\\)[a-zʻʼ]+")
_OPPOSED: Final = ("opposites.txt", "things.txt")
_EXCUSE: Final = "~"
_DENIAL: Final = "!"
"""The first character of the name of a side that denies."""
_NEVER: Final = "(?!)"
_BEHIND_NOTHING: Final = r"(?<!\w)(?<!\d-)"
_LOOK_BEHIND: Final = re.compile(r"\(\?<!.*?\)(?!\))")


class Side(NamedTuple):
    """One side of a family of opposites that a text takes."""

    name: str
    word: str
    """The first of its words in the text."""
    is_fixed: bool = False
    """Whether no denial makes another one of it: a thing of some kind, or words that deny themselves."""


class _Sides:
    """The words of all sides in one language and script."""

    def __init__(self, families: tuple[tuple[tuple[str, str], ...], ...], number: str) -> None:
        """Take families of sides, each a name and its words."""
        self.names = [name for family in families for name, _ in family]
        words = [side.split() for family in families for _, side in family]
        proofs = [[entry for entry in side if entry[0] != _EXCUSE] for side in words]
        self.clues = _SideClues(proofs, number)
        self._proofs = _Expressions(proofs, number)
        self._all = _Expressions([[entry.lstrip(_EXCUSE) for entry in side] for side in words], number)

    def proof(self, place: int, text: str) -> re.Match[str] | None:
        """Return where a text first takes a side for certain."""
        return self._proofs[place].search(text)

    def may_be(self, place: int, text: str) -> bool:
        """Return whether a text may take a side."""
        return self._all[place].search(text) is not None


class _Expressions(dict[int, "re.Pattern[str]"]):
    """Place of a side → the expression of its words, which is written when it is first asked for."""

    def __init__(self, sides: list[list[str]], number: str) -> None:
        """Take the entries of each side."""
        super().__init__()
        self._sides, self._number = sides, number

    def __missing__(self, place: int) -> re.Pattern[str]:
        patterns = [_pattern(entry, self._number) for entry in self._sides[place]]
        found = self[place] = re.compile("|".join(patterns) or _NEVER, re.IGNORECASE)
        return found


class _SideClues(WordClues):
    """Word → the sides that it takes, one bit for each; behind them, the entries of several words.

    Two words are looked for of each of these, those with the longest beginnings: a bit for each entry of
    which it may be the one, and behind them a bit for each of which it may be the other.
    """

    def __init__(self, sides: list[list[str]], number: str) -> None:
        """Take the entries of each side."""
        super().__init__()
        self._count = len(sides)
        self._whole: dict[str, int] = {}
        self._begun, self._parts, self._odd_begun = Beginnings(), Beginnings(), Beginnings()
        self._odd: list[tuple[int, re.Pattern[str]]] = []
        self._several = [1 << place for place, side in enumerate(sides) for entry in side if "_" in entry]
        self._added = 0
        for place, side in enumerate(sides):
            for entry in side:
                self._add(entry, 1 << place, number)

    def _add(self, entry: str, side: int, number: str) -> None:
        """Take an entry of a side: most are plain words, or plain beginnings of words."""
        if "_" in entry:
            one, other = _two_words(entry)
            self._parts.add(one, 1 << self._added)
            self._parts.add(other, 1 << len(self._several) + self._added)
            self._added += 1
        elif ways := _plain_ways(entry):
            if entry.endswith("*"):
                self._begun.add(ways, side)
            else:
                for way in ways:
                    self._whole[way] = self._whole.get(way, 0) | side
        else:
            self._odd_begun.add(_beginnings(entry), 1 << len(self._odd))
            self._odd.append((side, late_pattern(_pattern(entry, number), re.IGNORECASE)))

    def looked_at(self, word: str) -> int:
        """Return the sides and parts of entries of what stands between two spaces."""
        takes = parts = odd = 0
        folded = with_letters_alike(word)
        for run in _RUN.findall(folded):
            takes |= self._whole.get(run, 0) | self._begun.of(run)
        for run in _LETTERS.findall(folded):
            parts |= self._parts.of(run)
            odd |= self._odd_begun.of(run)
        for place in _places(odd):
            side, pattern = self._odd[place]
            if pattern.search(word):
                takes |= side
        return takes | parts << self._count

    def sides(self, text: str) -> int:
        """Return the sides of which a text has a word; behind them, also those whose words it may have."""
        found = self.of(text)
        takes, parts = found & (1 << self._count) - 1, found >> self._count
        may_take = takes
        for place in _places(parts & parts >> len(self._several)):
            may_take |= self._several[place]
        return takes | may_take << self._count


def _pattern(entry: str, number: str) -> str:
    """Return the expression of a word or words as `opposites.txt` writes them."""
    ends = "" if entry.endswith(("*", "#")) else r"(?!\w|['’]t\b)"  # «won't» is not won
    written = entry.replace("*", r"\w*").replace("_", r"\s").replace("#", number)
    return f"{_BEHIND_NOTHING}(?:{written}){ends}"


def _beginnings(entry: str) -> list[str]:
    """Return the letters with which one word of each way to write an entry begins: its longest word."""
    return _two_words(entry)[0]


def _two_words(entry: str) -> tuple[list[str], list[str]]:
    """Return the same of its two longest words; twice of the one, where the others may begin anyhow."""
    pieces = _pieces(_LOOK_AHEAD.sub("", _LOOK_BEHIND.sub("", entry)), "_")
    ways = [begins for piece in pieces if (begins := _ways(piece))]
    longest = sorted(ways, key=lambda begins: min(map(len, begins)), reverse=True) or [[]]
    return longest[0], longest[min(1, len(longest) - 1)]


def _ways(piece: str) -> list[str]:
    """Return how the ways begin to write one word of an entry; nothing where one may begin anyhow."""
    inside, behind = _group(piece) if piece.startswith("(") else (piece, "")
    if behind.startswith("?") and _WITHOUT_LETTERS.fullmatch(inside):  # the day before a month: 5-may
        return _ways(behind[1:])
    ways = _pieces(inside, "|")
    begins = [found[0] for way in ways if (found := _BEGINNING.match(way))]
    return begins if len(begins) == len(ways) and not behind.startswith(("?", "{")) else []


def _group(piece: str) -> tuple[str, str]:
    """Return what stands in the brackets with which a piece begins, and what stands behind them."""
    depth = 0
    for place, char in enumerate(piece):
        depth += (char == "(") - (char == ")")
        if not depth:
            return piece[1:place], piece[place + 1 :]
    return piece, ""


def _pieces(text: str, mark: str) -> list[str]:
    """Return a text in pieces at a mark, outside of brackets."""
    found, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == mark and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def _plain_ways(entry: str) -> list[str]:
    """Return the ways to write a word without its `*`; nothing where there is more to say of it."""
    match = _PLAIN.fullmatch(entry)
    if match is None:
        return []
    ways = [match[1] + end for end in (match[2] or "").split("|")]
    return [*ways, match[1]] if match[3] else ways


_PLAIN: Final = re.compile(r"([^\W\d_]+)(?:\(([^\W\d_]+(?:\|[^\W\d_]+)*)\)(\?)?)?\*?")
"""A word, with a choice of ends or without: `rise(s|n)?`, `climb*`."""
_RUN: Final = re.compile(r"(?<!\d-)\b\w+")
"""A word, or a part of one with hyphens that no number stands before."""
_LOOK_AHEAD: Final = re.compile(r"\(\?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_BEGINNING: Final = re.compile(r"[^\W\d_]+(?!\?)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WITHOUT_LETTERS: Final = re.compile(r"(?:\\d|\W)+")
"""What stands in an entry for figures and signs alone."""


def may_oppose_somewhere(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether one text has a side of a family, and the other one another side, in any sentences.

    Without that no sentence of the one opposes a sentence of the other; the arguments are `opposed`'s.
    """
    if not comparable(ours, theirs):
        return False
    has = _sides_of(target, theirs) >> len(_families())
    return has & _rivals(source, ours) != 0


@lru_cache(maxsize=1024)
def _rivals(text: str, kind: tuple[str, str]) -> int:
    """Return the other sides of the families of which a text may have one: every locale asks for them."""
    families, found = _families(), 0
    for place in _places(_sides_of(text, kind) >> len(families)):
        found |= families[place]
    return found


def may_oppose(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether sentences have sides of one family, at a glance; the arguments are `opposed`'s."""
    if not comparable(ours, theirs):
        return False
    return next(_apart(_sides_of(source, ours), _sides_of(target, theirs)), None) is not None


def opposed(
    source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> tuple[tuple[Side, Side], ...]:
    """Return the sides that a target takes instead of its source's, each beside the source's.

    Args:
        source: the source without markup.
        target: its translation without markup.
        ours: language and script of the source; of others than the three languages nothing is told.
        theirs: language and script of the target.
    """
    if not comparable(ours, theirs):
        return ()
    one, two = _Text(source, ours), _Text(target, theirs)
    apart = _apart(_sides_of(source, ours), _sides_of(target, theirs))
    found = {
        ours: (lost, more)
        for ours, theirs in apart
        if (lost := one.side(ours))
        and (more := two.side(theirs))
        and not two.may_be(ours)
        and not one.may_be(theirs)
    }
    return tuple(found.values())


def _apart(had: int, has: int) -> Iterator[tuple[int, int]]:
    """Yield a side that only one text may take beside one of its family that only the other may take."""
    count = len(_families())
    lost, more = had >> count & ~has, has >> count & ~had
    if lost and more:
        for ours in _places(lost & (1 << count) - 1):
            if others := more & _families()[ours]:
                for theirs in _places(others):
                    yield ours, theirs


class Unmatched(NamedTuple):
    """What limits one of two texts, and the other one in no way."""

    lost: tuple[Side, ...]
    """The source's that the target lacks."""
    more: tuple[Side, ...]
    """The target's that the source lacks."""


def has_limits(text: str, kind: tuple[str, str]) -> bool:
    """Return whether a text may have a limit: without one, none of its sentences has."""
    return kind in COLUMNS and _sides_of(text, kind) >> len(_families()) & _alone() != 0


def may_limit(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether one of two texts has a limit that the other lacks, at a glance; as `unmatched`."""
    if not comparable(ours, theirs):
        return False
    lost, more = _limits(_sides_of(source, ours), _sides_of(target, theirs))
    return lost != 0 or more != 0


def unmatched(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> Unmatched:
    """Return what limits one of two texts alone: that somebody was minister once, or may have done it.

    Args:
        source: the source without markup.
        target: its translation without markup.
        ours: language and script of the source; of others than the three languages nothing is told.
        theirs: language and script of the target.
    """
    if not comparable(ours, theirs):
        return Unmatched((), ())
    one, two = _Text(source, ours), _Text(target, theirs)
    lost, more = _limits(_sides_of(source, ours), _sides_of(target, theirs))
    return Unmatched(_only_in(one, two, lost), _only_in(two, one, more))


def _only_in(one: _Text, other: _Text, places: int) -> tuple[Side, ...]:
    """Return the sides of some places that one text takes and the other cannot."""
    sides = ((place, one.side(place)) for place in _places(places))
    return tuple(side for place, side in sides if side and not other.may_be(place))


def _limits(had: int, has: int) -> tuple[int, int]:
    """Return the bits of the limits that only the first may have, and those that only the second may have."""
    count, limits = len(_families()), _alone()
    return had >> count & ~has & limits, has >> count & ~had & limits


class _Text:
    """A text, and the words of its language."""

    def __init__(self, text: str, kind: tuple[str, str]) -> None:
        self._written, self._text, self._table = text, _folded(text, COLUMNS[kind]), _table(kind)

    def side(self, place: int) -> Side | None:
        """Return a side that the text takes for certain."""
        match = self._table.proof(place, self._text)
        if match is None:
            return None
        name = self._table.names[place]
        is_fixed = place in _things() or name.startswith(_DENIAL)
        return Side(name, self._written[match.start() : match.end()], is_fixed)

    def may_be(self, place: int) -> bool:
        """Return whether the text may take a side."""
        return self._table.may_be(place, self._text)


def _places(bits: int) -> list[int]:
    """Return the places of the bits of a number, the lowest first."""
    found: list[int] = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


@lru_cache(maxsize=1024)
def _sides_of(text: str, kind: tuple[str, str]) -> int:
    """Return the sides of the words of a text, as the clues tell."""
    return _table(kind).clues.sides(_folded(text, COLUMNS[kind]))


def _folded(text: str, column: int) -> str:
    """Return a text as its words are listed: Russian е may stand for ё."""
    return text.replace("ё", "е").replace("Ё", "Е") if column == 1 else text


@cache
def _families() -> list[int]:
    """Return the bits of the other sides of each side's family."""
    found: list[int] = []
    for family in _listed():
        every = ((1 << len(family)) - 1) << len(found)
        found += [every ^ 1 << len(found) + place for place in range(len(family))]
    return found


@cache
def _alone() -> int:
    """Return the bits of the sides that have no opposite."""
    return sum(1 << place for place, others in enumerate(_families()) if not others)


@cache
def _listed() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the families of all lists: each side's name, and its words in three languages."""
    return tuple(family for name in (*_OPPOSED, "qualifiers.txt") for family in _families_in(name))


@cache
def _things() -> range:
    """Return the places of the sides that are things of some kind."""
    others, things = (sum(map(len, _families_in(name))) for name in _OPPOSED)
    return range(others, others + things)


@cache
def _families_in(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the families of a list."""
    text = package_text(__package__, name)
    blocks = [[line for line in block.splitlines() if "|" in line] for block in text.split("\n\n")]
    return tuple(
        tuple(tuple(map(str.strip, line.split(" | "))) for line in block) for block in blocks if block
    )


@cache
def _table(kind: tuple[str, str]) -> _Sides:
    """Return the words of a language and script."""
    column = COLUMNS[kind]

    def words(side: tuple[str, ...]) -> str:
        listed = _folded(side[column + 1], column)
        return _LATIN.sub(lambda run: letters(run[0]), listed) if kind == ("uz", "Cyrl") else listed

    families = tuple(tuple((side[0], words(side)) for side in family) for family in _listed())
    number = _NUMBER[column]
    return _Sides(
        families, _LATIN.sub(lambda run: letters(run[0]), number) if kind == ("uz", "Cyrl") else number
    )
