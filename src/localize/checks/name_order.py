"""What the source says of one name, the text does not say of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.name_words import NameWord, full_names, name_words, words
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain
from localize.language.name_likeness import surely_alike
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
_RANK = re.compile(
    "|".join(rf"(?P<r{place}>\b(?:{pattern})\b)" for place, pattern in enumerate(_RANKS)), re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?")
_TO = re.compile(r"\b(?:to|for) $")
_DATIVE = re.compile(r"(?:ga|ka|qa|га|ка|қа)$")
_FEWEST, _LONGEST = 2, 16


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        source, target = plain(pair.source), plain(pair.target)
        ours, theirs = _shared(source, target)
        if (
            len(ours) < _FEWEST
            or len(words(source)) > _LONGEST
            or full_names(ours, source, subject.source_locale)
        ):
            continue
        before, after = _keyed(ours, source), _keyed(theirs, target)
        crossed = (
            before
            and after
            and set(before) == set(after)
            and before != after
            and sorted(before.values()) == sorted(after.values())
        )
        if crossed or _given(ours, theirs, source, subject):
            names = " and ".join(f"«{shown(one.text)}»" for one in ours)
            yield Flaw(pair.say(f"mixes up {names}"))


def _shared(source: str, target: str) -> tuple[list[NameWord], list[NameWord]]:
    """Return the names that both texts have for certain, each once, in the source's order."""
    found: list[tuple[NameWord, NameWord]] = []
    theirs = name_words(target)
    for one in name_words(source):
        partners = [other for other in theirs if surely_alike(one.text, other.text)]
        if len(partners) == 1:
            found.append((one, partners[0]))
    if len({other for _, other in found}) < len(found):
        return [], []
    return [one for one, _ in found], [other for _, other in found]


def _keyed(names: list[NameWord], text: str) -> dict[str, int]:
    """Return number or rank → whose it is, where there are as many of them as names."""
    ranks = [(match.start(), match.lastgroup or "") for match in _RANK.finditer(text)]
    keys = (
        ranks if len(ranks) == len(names) else [(match.start(), match[0]) for match in _NUMBER.finditer(text)]
    )
    if len(keys) != len(names) or len({key for _, key in keys}) != len(keys):
        return {}
    order = sorted(range(len(names)), key=lambda place: names[place].start)
    return {key: order[place] for place, (_, key) in enumerate(sorted(keys))}


def _given(ours: list[NameWord], theirs: list[NameWord], source: str, subject: StringSubject) -> bool:
    """Return whether English «to A» became a dative of B in Uzbek, with A in the nominative."""
    if (subject.source_locale.language, subject.locale.language, len(ours)) != ("en", "uz", _FEWEST):
        return False
    receives = [_TO.search(source[max(one.start - 4, 0) : one.start]) is not None for one in ours]
    dative = [_DATIVE.search(one.text) is not None for one in theirs]
    return sum(receives) == sum(dative) == 1 and receives != dative


CHECK = Check(
    "name-order",
    Scope.STRING,
    Severity.WARNING,
    "Two names have changed places: what is said of one is said of the other.",
    _run,
    "Look who did what in the source.",
)
