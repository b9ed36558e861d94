"""Who acts and who is acted on, of two people whom a text calls by what they are: police and protesters.

English tells by the order of words, Russian and Uzbek by the cases. Where one text does not tell for certain,
nothing is said.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.name_roles import (
    ACTED_ON,
    AGENT,
    OBJECT,
    SUBJECT,
    UNCLEAR,
    is_turned,
    roles_in_english,
)
from localize.checks.name_words import NameWord
from localize.language.uzbek.cyrillic import letters
from localize.language.word_clues import Beginnings
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = tuple[str, str]
"""Language and script."""
_PAIR: Final = 2
_LONGEST: Final = 32
"""Words: a longer sentence has more than one that acts."""


class _Person(NamedTuple):
    """Somebody whom a text names by what he is."""

    line: int
    """The line of the list."""
    word: NameWord
    ending: str
    """In Uzbek, what stands behind the word's own letters; in Russian, `'` in the nominative.

    A Russian word that is the same when it is acted on has `=`.
    """


class Acting(NamedTuple):
    """Two people of a text of whom the other one acts in its translation."""

    one: str
    other: str


def exchanged_roles(source: str, target: str, ours: Kind, theirs: Kind) -> Acting | None:
    """Return two people of a source of whom the other one acts in the target.

    Args:
        source: a sentence, without markup.
        target: its translation.
        ours: language and script of the source.
        theirs: those of the target.
    """
    if ours not in _KINDS or theirs not in _KINDS or source.count(" ") >= _LONGEST:
        return None
    had = _people(source, ours)[:_PAIR]
    every = _people(target, theirs) if len(had) == _PAIR else ()
    has = [other for one in had for other in every if one.line == other.line]
    if len(has) != _PAIR:
        return None
    clauses = _clause(source, had), _clause(target, has)
    if is_turned(clauses[0], ours[0]) != is_turned(clauses[1], theirs[0]):
        return None
    one, two = _roles(had, source, ours), _roles(has, target, theirs)
    if one not in ACTED_ON or two not in ACTED_ON or ACTED_ON[one] == ACTED_ON[two]:
        return None
    return Acting(had[0].word.text, had[1].word.text)


def _clause(text: str, people: Sequence[_Person]) -> str:
    """Return a text up to the end of the clause that names the second of two people."""
    end = _END.search(text, max(one.word.end for one in people))
    return text[: end.start()] if end else text


_END: Final = late_pattern(r"[,;:]|\b(?:but|and|но|и|ammo|lekin|аммо|лекин)\b")


def _roles(people: Sequence[_Person], text: str, kind: Kind) -> tuple[str, str]:
    """Return what each of two people is."""
    if kind[0] == "en":
        if any(_OWNS.match(text, one.word.end) or _WITH.search(text[: one.word.start]) for one in people):
            return UNCLEAR, UNCLEAR
        return roles_in_english([one.word for one in people], text)
    if all(one.ending == "=" for one in people) and not _ON.search(text):
        return UNCLEAR, UNCLEAR  # «банк оштрафовал суд»
    role = _in_russian if kind[0] == "ru" else _in_uzbek
    return role(people[0], text), role(people[1], text)


_OWNS: Final = late_pattern(r"['’]|-|\s(?:of(?!\s\w+ing\b)|from|and|or)\b|,?\s(?:who|whose|whom)\b")
_WITH: Final = late_pattern(
    r"\b(?:with|and|or|from|between|among|than|of|as|for)\s(?:the\s|a\s|an\s|\w+\s)?$"
)


_ON: Final = late_pattern(r"\b(?:на|против|к) (?=банк|суд|правительств|министерств|парламент|клуб|профсоюз)")


def _in_russian(person: _Person, text: str) -> str:
    before = text[: person.word.start].split()
    behind = _NEXT.match(text, person.word.end)
    if behind is not None:
        return UNCLEAR
    if person.ending == "=":
        if not before:
            return SUBJECT
        return OBJECT if _BEFORE_OBJECT.search(before[-1]) else UNCLEAR
    if person.ending:
        return SUBJECT if not before or not _NOT_BEFORE_SUBJECT.search(before[-1]) else UNCLEAR
    if not before:
        return OBJECT
    return OBJECT if _BEFORE_OBJECT.search(before[-1]) else UNCLEAR


_NEXT: Final = late_pattern(r"\s(?:и|или)\b|-")
_NOT_BEFORE_SUBJECT: Final = late_pattern(r"^(?:и|или|как|чем|в|на|за)$", re.IGNORECASE)
_BEFORE_OBJECT: Final = late_pattern(
    r"(?:л|ла|ло|ли|лся|лась|лись|[еиа]ет|[аяую]т|ит|ами|ями)$|^(?:спас|увез|увёз|привез|привёз|помог|подверг|сберег|сберёг)$|^(?:[Нн]а|[Вв]|[Пп]ротив|[Кк])$"
)


def _in_uzbek(person: _Person, text: str) -> str:
    if _POSTPOSITION.match(text, person.word.end):
        return UNCLEAR
    if _BY.match(text, person.word.end):
        return AGENT
    ending = _CASE.search(person.ending)
    if ending is None:
        return SUBJECT
    asked = ending[0] in _FROM and _ASKS.search(text)
    return OBJECT if ending[0] in _OF_OBJECT or asked else UNCLEAR


_CASE: Final = late_pattern(r"(?:ning|ni|ga|ka|qa|dan|dagi|da|нинг|ни|га|ка|қа|дан|даги|да)$")
_OF_OBJECT: Final = frozenset({"ni", "ga", "ka", "qa", "ни", "га", "ка", "қа"})
_FROM: Final = frozenset({"dan", "дан"})
_ASKS: Final = late_pattern(r"\b(?:soʻra|iltimos|talab qil|сўра|илтимос|талаб қил)", re.IGNORECASE)
"""Whoever is asked has the ending of whom something comes from."""
_BY: Final = late_pattern(r"\s(?:tomonidan|томонидан)")
_POSTPOSITION: Final = late_pattern(
    r"\s(?:bilan|haqida|uchun|kabi|singari|orqali|toʻgʻrisida|boʻyicha|sababli|tufayli|va|yoki|hamda|emas|edi|boʻl"
    r"|билан|ҳақида|учун|каби|сингари|орқали|тўғрисида|бўйича|сабабли|туфайли|ва|ёки|ҳамда|эмас|эди|бўл)"
)


@lru_cache(maxsize=512)
def _people(text: str, kind: Kind) -> tuple[_Person, ...]:
    """Return the people whom a text names by what they are, in order; each word once."""
    written = text.replace("ё", "е").replace("Ё", "Е") if kind[0] == "ru" else text
    found: list[_Person] = []
    pattern, begins = _pattern(kind), _beginnings(kind)
    end = 0
    for run in _RUN.finditer(written):
        match = pattern.match(written, run.start()) if begins.of(run[0].casefold()) else None
        if match is None or match.start() < end:
            continue
        end = match.end()
        line, group = _line_of(match.lastgroup or "")
        word = NameWord(text[match.start() : match.end()], *match.span(), first=match.start() == 0)
        ending = _ENDING.get(group, text[match.end(match.lastgroup or 0) : match.end()])
        found.append(_Person(line, word, ending))
    return tuple(found) if len({one.line for one in found}) == len(found) else ()


@cache
def _rows() -> list[list[str]]:
    """Return the lines of the list, each a row of columns."""
    lines = package_text("localize.language", "people.txt").splitlines()
    return [row for row in (line.split(" | ") for line in lines) if len(row) == _COLUMNS]


@cache
def _beginnings(kind: Kind) -> Beginnings:
    """Return the beginnings of the words for people in a language and script: most texts have none."""
    columns = {column for _, column in _KINDS[kind]}
    words = [word for row in _rows() for column in columns for word in row[column].split()]
    begins = [match[1] for word in words if (match := _BEGINNING.match(word))]
    found = Beginnings()
    found.add([letters(one) for one in begins] if kind == ("uz", "Cyrl") else begins, 1)
    return found


_RUN: Final = late_pattern(r"[^\W\d_]+")
_BEGINNING: Final = late_pattern(r"=?(?:\(\?<!.*?\))?([^\W\d_]+)(?!\?)")


def _line_of(group: str) -> tuple[int, str]:
    """Return the line of the list that a group of the expression is for, and its column."""
    return int(group[1:]), group[0]


_ENDING: Final = {"n": "'", "e": "="}


@cache
def _pattern(kind: Kind) -> re.Pattern[str]:
    """Return the expression of all people in a language and script."""
    parts: list[str] = []
    for line, row in enumerate(_rows()):
        for name, column in _KINDS[kind]:
            words = [one for one in row[column].split() if (one[0] == _SAME) == (name == "e")]
            if words:
                parts.append(f"(?P<{name}{line}>{'|'.join(map(_written, words))})")
    written = "|".join(parts)
    if kind[0] == "uz":  # with its endings
        ending = "(?:lar)?(?:i|si|imiz|miz|im)?(?:ning|ni|ga|ka|qa|dan|dagi|da)?"
        written = f"(?:{written}){ending}"
        if kind[1] == "Cyrl":
            written = _LATIN.sub(lambda run: letters(run[0]), written)
    return re.compile(rf"(?<!\w)(?<!-)(?:{written})(?!\w)", re.IGNORECASE)


def _written(word: str) -> str:
    """Return the expression of a word of the list."""
    return _GROUP.sub("(?:", word.removeprefix(_SAME)).replace("_", r"\s")


_GROUP: Final = re.compile(r"\((?!\?)")
_SAME: Final = "="
"""Before a word of the list that is the same in Russian when it is acted on."""
_COLUMNS: Final = 4
_KINDS: Final = {
    ("en", "Latn"): (("n", 0),),
    ("ru", "Cyrl"): (("n", 1), ("e", 1), ("o", 2)),
    ("uz", "Latn"): (("o", 3),),
    ("uz", "Cyrl"): (("o", 3),),
}
"""Language and script → groups and columns of the list: those of the nominative are n, those alike e."""
_LATIN: Final = re.compile(r"(?<![\\<\w])[a-zʻʼ]+(?![>\w])")
