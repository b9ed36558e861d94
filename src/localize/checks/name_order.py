"""The order of names: a statement on one is not made of another."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.kin_owners import BOTH, owner
from localize.checks.name_roles import acted_on
from localize.checks.name_words import NameWord, name_words, words
from localize.checks.people_roles import exchanged_roles
from localize.checks.plain_text import plain
from localize.checks.sentence_pairs import one_by_one
from localize.checks.torn_names import torn
from localize.language.journeys import journey, named_journey
from localize.language.name_likeness import skeleton, surely_alike, surely_same
from localize.language.places import places
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.language.journeys import Journey

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
_SMALL = late_pattern(r"(?<![^\W\d_])[a-zа-яё][^\W\d_]{4,}")
_SOUNDS = 3
"""Consonants: shorter words are alike by chance."""
_FEWEST, _LONGEST, _LONGEST_JOURNEY = 2, 18, 30


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if crossed := _links_crossed(pair.source, pair.target):
            yield Flaw(pair.say(f"mixes up the links «{shown(crossed[0])}» and «{shown(crossed[1])}»"))
        texts = plain(pair.source), plain(pair.target)
        for source, target in one_by_one(*texts, subject.source_kind, subject.kind):
            said = _mixed_up(source, target, subject)
            if not said and (acting := exchanged_roles(source, target, subject.source_kind, subject.kind)):
                said = f"mixes up «{shown(acting.one)}» and «{shown(acting.other)}»"
            if said:
                yield Flaw(pair.say(said))


def _mixed_up(source: str, target: str, subject: StringSubject) -> str:
    """Return what a sentence says of the wrong one of two names."""
    if halves := torn(source, target):
        return f"puts «{shown(halves[1])}» beside «{shown(halves[0])}», whose name is another one"
    if len(words(source)) > _LONGEST_JOURNEY:
        return ""
    texts, languages = (source, target), (subject.source_locale.language, subject.locale.language)
    if said := _turned_back(*map(journey, texts, languages)):
        return said
    ours, theirs = _shared(source, target, languages)
    if len(ours) < _FEWEST:
        return ""
    roles = acted_on(ours, theirs, texts, languages) if len(words(source)) <= _LONGEST else None
    if (
        _turn_back(ours, theirs, texts, languages)
        or (roles and roles[0] != roles[1])
        or owner(ours, source, languages[0]) ^ owner(theirs, target, languages[1]) == BOTH
        or (len(words(source)) <= _LONGEST and _are_crossed(ours, theirs, source, target))
    ):
        return f"mixes up {' and '.join(f'«{shown(one.text)}»' for one in ours)}"
    return ""


def _turned_back(way: Journey | None, other: Journey | None) -> str:
    """Return what a target says that goes between two known places the other way round."""
    if way and other and (way.origin.id, way.aim.id) == (other.aim.id, other.origin.id):
        return f"goes from «{shown(other.origin.word)}» to «{shown(other.aim.word)}»"
    return ""


def _turn_back(
    ours: list[NameWord], theirs: list[NameWord], texts: tuple[str, str], languages: tuple[str, str]
) -> bool:
    """Return whether a target goes from the name that its source goes to, and the other way round."""
    way, other = (
        named_journey([(name.text, name.start) for name in names], text, language)
        for names, text, language in zip((ours, theirs), texts, languages, strict=True)
    )
    return way is not None and other is not None and way == other[::-1]


def _shared(source: str, target: str, languages: tuple[str, str]) -> tuple[list[NameWord], list[NameWord]]:
    """Return the names that both texts have for certain, each once, in the source's order."""
    ours = name_words(source)
    theirs = name_words(target) if len(ours) >= _FEWEST else ()
    if len(theirs) < _FEWEST:
        return [], []
    found: list[tuple[NameWord, NameWord]] = []
    for one in ours:
        sounds = skeleton(one.text)
        partners = [other for other in theirs if sounds == skeleton(other.text)]
        partners = partners or [other for other in theirs if surely_same(one.text, other.text)]
        partners = partners or [other for other in theirs if _same_place(one, other, languages)]
        if len(partners) == 1:
            found.append((one, partners[0]))
    if len({other for _, other in found}) < len(found):
        return [], []
    whole = _joined(found, source, target)
    return [one for one, _ in whole], [other for _, other in whole]


def _same_place(one: NameWord, other: NameWord, languages: tuple[str, str]) -> bool:
    """Return whether two names are one known place's, which may sound otherwise: China, Xitoy."""
    named = {place.id for place in places(one.text, languages[0])}
    return bool(named) and named == {place.id for place in places(other.text, languages[1])}


def _joined(
    found: list[tuple[NameWord, NameWord]], source: str, target: str
) -> list[tuple[NameWord, NameWord]]:
    """Return names of which those side by side in both texts are one: a person's first and last."""
    whole: list[tuple[NameWord, NameWord]] = []
    for one, other in found:
        if whole:
            before, behind = whole[-1]
            if source[before.end : one.start] == " " == target[behind.end : other.start]:
                whole[-1] = (one._replace(start=before.start), other._replace(start=behind.start))
                continue
        whole.append((one, other))
    return whole


def _are_crossed(ours: list[NameWord], theirs: list[NameWord], source: str, target: str) -> bool:
    """Return whether what one name has beside it in the source is another one's in the target."""
    before = _keyed(ours, _marks(source, len(ours)), source)
    after = _keyed(theirs, _marks(target, len(ours)), target) if before else {}
    if not before:
        things = _things(source, target)
        if not _in_parallel([*(one.start for one in ours), *(one for one, _ in things)], source):
            return False
        before = _keyed(ours, [(one, str(place)) for place, (one, _) in enumerate(things)], source)
        after = _keyed(theirs, [(other, str(place)) for place, (_, other) in enumerate(things)], target)
    return set(before) == set(after) and before != after and sorted(before.values()) == sorted(after.values())


def _marks(text: str, many: int) -> list[tuple[int, str]]:
    """Return the ranks of a text where there are so many, else its numbers, each with its place."""
    ranks = [(match.start(), match.lastgroup or "") for match in _RANK.finditer(text)]
    return ranks if len(ranks) == many else [(match.start(), match[0]) for match in _NUMBER.finditer(text)]


def _in_parallel(starts: list[int], text: str) -> bool:
    """Return whether a name and a thing are joined to another such pair, as «medal to A and cup to B»."""
    places = sorted(starts)
    return len(places) == _FOUR and _JOINT.search(text, places[1], places[2]) is not None


_FOUR = 4
_JOINT = late_pattern(r"[,;]|\b(?:and|while|и|а|но|va|esa|ва|эса)\b")


def _things(source: str, target: str) -> list[tuple[int, int]]:
    """Return where words stand that both languages borrowed, as «medal», in the source and in the target."""
    ours, theirs = (
        [match for match in _SMALL.finditer(text) if len(skeleton(match[0])) >= _SOUNDS]
        for text in (source, target)
    )
    found = []
    for one in ours:
        partners = [other.start() for other in theirs if surely_alike(one[0], other[0])]
        if len(partners) == 1:
            found.append((one.start(), partners[0]))
    return found


def _keyed(names: list[NameWord], keys: list[tuple[int, str]], text: str) -> dict[str, int]:
    """Return key → whose it is, where there are as many of them as names, one beside each."""
    if len(keys) != len(names) or len({key for _, key in keys}) != len(keys) or _between(names, text):
        return {}
    starts = [(key, True) for key, _ in keys] + [(one.start, False) for one in names]
    if any(one[1] == two[1] for one, two in pairwise(sorted(starts))):
        return {}
    order = sorted(range(len(names)), key=lambda place: names[place].start)
    return {key: order[place] for place, (_, key) in enumerate(sorted(keys))}


def _between(names: list[NameWord], text: str) -> bool:
    """Return whether a score stands between two names: «Bahor's 1:0 win over Dengiz» gives each its own."""
    score = _SCORE.search(text)
    return score is not None and any(name.start > score.start() for name in names)


def _links_crossed(source: str, target: str) -> tuple[str, str] | None:
    """Return the destinations of two links that stand side by side in a source, exchanged in its target.

    Args:
        source: a text in Markdown.
        target: its translation, in Markdown too.

    Returns:
        The two as the source has them; None where they are the same, or their words changed places too.
    """
    if source.count(_LINK) != 2 or target.count(_LINK) != 2:  # noqa: PLR2004 - of more the order may change
        return None
    ours, theirs = _TWO_LINKS.search(source), _TWO_LINKS.search(target)
    if ours is None or theirs is None or ours[2] == ours[4] or (ours[2], ours[4]) != (theirs[4], theirs[2]):
        return None
    moved = surely_alike(ours[1], theirs[3]) or surely_alike(ours[3], theirs[1])
    return None if moved else (ours[2], ours[4])


_TWO_LINKS = late_pattern(
    r"\[([^\[\]]{1,80})\]\(([^()\s]{1,300})\),? (?:(?:and|or|и|или|va|yoki|hamda|ва|ёки|ҳамда) )?(?:the "
    r"|an? )?"
    r"\[([^\[\]]{1,80})\]\(([^()\s]{1,300})\)"
)
_LINK = "]("


CHECK = Check(
    "name-order",
    Scope.STRING,
    Severity.WARNING,
    "Two names or links have changed places: what is said of one is said of the other.",
    _run,
    "Look who did what in the source.",
    of_meaning=True,
)
