"""The order of names: a statement on one is not made of another."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.name_words import NameWord, is_place, name_words, words
from localize.checks.plain_text import plain
from localize.language.journeys import journey
from localize.language.name_likeness import surely_alike
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_RANKS = (
    r"gold|золот\w*|oltin\w*|олтин\w*",
    r"silver|серебр\w*|kumush\w*|кумуш\w*",
    r"bronze|бронз\w*|bronza\w*|бронза\w*",
    r"first|перв\w+|birinchi\w*|биринчи\w*",
    r"second|втор\w+|ikkinchi\w*|иккинчи\w*",
    r"third|трет\w+|uchinchi\w*|учинчи\w*",
    r"fourth|четв[её]рт\w+|toʻrtinchi\w*|тўртинчи\w*",
)
_RANK = late_pattern(
    "|".join(rf"(?P<r{place}>\b(?:{pattern})\b)" for place, pattern in enumerate(_RANKS)), re.IGNORECASE
)
_NUMBER = late_pattern(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)?")
"""A number, and no year."""
_SCORE = late_pattern(r"(?<![\w.,])\d+[:–-]\d+")
_TO = late_pattern(r"\b(?:to|for) $")
_DATIVE = late_pattern(r"(?:ga|ka|qa|га|ка|қа)$")
_FEWEST, _LONGEST = 2, 16


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if len(words(source)) > _LONGEST:
            continue
        way, other = (
            journey(text, locale.language)
            for text, locale in ((source, subject.source_locale), (target, subject.locale))
        )
        if way and other and (way.origin.id, way.aim.id) == (other.aim.id, other.origin.id):
            yield Flaw(pair.say(f"goes from «{shown(other.origin.word)}» to «{shown(other.aim.word)}»"))
            continue
        ours, theirs = _shared(source, target)
        if len(ours) < _FEWEST or _adjacent(ours, source, subject.source_locale.language):
            continue
        before, after = _keyed(ours, source), _keyed(theirs, target)
        crossed = (
            before
            and after
            and set(before) == set(after)
            and before != after
            and sorted(before.values()) == sorted(after.values())
        )
        if crossed or _given(ours, theirs, source, target, subject):
            names = " and ".join(f"«{shown(one.text)}»" for one in ours)
            yield Flaw(pair.say(f"mixes up {names}"))


def _shared(source: str, target: str) -> tuple[list[NameWord], list[NameWord]]:
    """Return the names that both texts have for certain, each once, in the source's order."""
    ours = name_words(source)
    theirs = name_words(target) if len(ours) >= _FEWEST else ()
    if len(theirs) < _FEWEST:
        return [], []
    found: list[tuple[NameWord, NameWord]] = []
    for one in ours:
        partners = [other for other in theirs if surely_alike(one.text, other.text)]
        if len(partners) == 1:
            found.append((one, partners[0]))
    if len({other for _, other in found}) < len(found):
        return [], []
    return [one for one, _ in found], [other for _, other in found]


def _adjacent(names: list[NameWord], text: str, language: str) -> bool:
    """Return whether two of the names make one: a person's first and last."""
    return any(
        text[one.end : two.start] == " " and not is_place(two, language) for one, two in pairwise(names)
    )


def _keyed(names: list[NameWord], text: str) -> dict[str, int]:
    """Return number or rank → whose it is, where there are as many of them as names."""
    ranks = [(match.start(), match.lastgroup or "") for match in _RANK.finditer(text)]
    keys = (
        ranks if len(ranks) == len(names) else [(match.start(), match[0]) for match in _NUMBER.finditer(text)]
    )
    if len(keys) != len(names) or len({key for _, key in keys}) != len(keys) or _between(names, text):
        return {}
    if len(ranks) != len(names) and _encloses(names, [start for start, _ in keys]):
        return {}
    order = sorted(range(len(names)), key=lambda place: names[place].start)
    return {key: order[place] for place, (_, key) in enumerate(sorted(keys))}


def _encloses(names: list[NameWord], numbers: list[int]) -> bool:
    """Return whether two names stand around all numbers, maybe both of one: «28 points from 11 games»."""
    starts = sorted(name.start for name in names)
    return starts[0] < min(numbers) and max(numbers) < starts[-1] and len(starts) == _FEWEST


def _between(names: list[NameWord], text: str) -> bool:
    """Return whether a score stands between two names: «Bahor's 1:0 win over Dengiz» gives each its own."""
    score = _SCORE.search(text)
    return score is not None and any(name.start > score.start() for name in names)


def _given(
    ours: list[NameWord], theirs: list[NameWord], source: str, target: str, subject: StringSubject
) -> bool:
    """Return whether who receives in one text does not in the other, among two names."""
    if len(ours) != _FEWEST:
        return False
    one = _roles(ours, theirs, source, subject.source_locale.language)
    two = _roles(theirs, ours, target, subject.locale.language)
    return one is not None and two is not None and one != two


def _roles(
    names: list[NameWord], others: list[NameWord], text: str, language: str
) -> tuple[bool, bool] | None:
    """Return which of two names receives, or is acted on; None where that is not certain."""
    if language == "en":
        found = [_TO.search(text[max(one.start - 4, 0) : one.start]) is not None for one in names]
        if not any(found) and _BEATS.search(text) and not _PASSIVE.search(text):
            found = [one.start == max(name.start for name in names) for one in names]
    elif language == "uz":
        found = [_DATIVE.search(one.text) is not None for one in names]
        if not any(found):
            found = [_ACCUSATIVE.search(one.text) is not None for one in names]
    elif language == "ru":
        pairs = list(zip(names, others, strict=True))
        found = [_is_dative(one.text, other.text) for one, other in pairs]
        if not any(found) and _ACTS.search(text):
            found = [_is_accusative(one.text, other.text) for one, other in pairs]
    else:
        return None
    return (found[0], found[1]) if sum(found) == 1 else None


def _is_dative(name: str, other: str) -> bool:
    """Return whether a Russian name is in the dative, beside the same name in another language."""
    bare = _ENDING.sub("", other).lower()
    return (name.endswith(("у", "ю")) and bare[-1:] not in "ouуюo") or (
        name.endswith("е") and bare[-1:] in "aаya"
    )


def _is_accusative(name: str, other: str) -> bool:
    """Return whether a Russian name is in the accusative, beside the same name in another language."""
    bare = _ENDING.sub("", other).lower()
    return name.endswith(("а", "я")) and bare[-1:] not in "aаya'ʼя"


_BEATS = late_pattern(
    r"\b(?:beat|beats|defeat(?:ed|s)|married|replace[ds]|succeeded|met|praise[ds]|thank(?:ed|s)|fired|arrested"
    r"|killed|saved|congratulated|sued|accused|attacked|overtook|invited|visited|criticised|outplayed)\b"
)
_ACTS = late_pattern(
    r"\b(?:победи|обыгра|одолел|сменил|замени|поблагодар|поздрав|похвал|арестова|уволил|убил|спас|обвинил|пригласил"
    r"|навестил|раскритикова|обогнал|опередил|встретил|благодар|побежда|обыгрыв|сменя)\w*",
    re.IGNORECASE,
)
"""Verbs of which one name is the subject and another one the object."""
_PASSIVE = late_pattern(r"\b(?:by|was|were|been|is|are)\b")
_ENDING = late_pattern(r"(?:ga|ka|qa|ni|ning|da|dan)$")
_ACCUSATIVE = late_pattern(r"(?:ni|ни)$")


CHECK = Check(
    "name-order",
    Scope.STRING,
    Severity.WARNING,
    "Two names have changed places: what is said of one is said of the other.",
    _run,
    "Look who did what in the source.",
)
