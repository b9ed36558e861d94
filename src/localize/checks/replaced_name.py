"""A name that stands in a translation in the place of another one, in a sentence of any length.

Names are written as they sound, or have a listed form of their own in a language. So a sentence whose every
name has its like but one, and whose translation has one name that is like none, has one for the other.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.base import shown
from localize.checks.lone_names import stem
from localize.checks.name_words import is_no_name, name_words
from localize.language.anchors import anchors
from localize.language.given_names import are_others
from localize.language.lexicon import meaning
from localize.language.name_likeness import any_alike, skeleton
from localize.language.places import places
from localize.language.proper_names import proper_names
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from localize.checks.lone_names import LoneNames
    from localize.checks.name_words import NameWord

_APART: Final = 0.5
"""By how much of the text's length a name may stand elsewhere than in the source."""
_SOUNDS: Final = 3
"""Consonants of a name that are enough to tell it from others."""
_LEAST: Final = 2
"""Consonants of each of its words."""
_FOLDED: Final = str.maketrans("wxhsn", "pkkkm")
"""Sounds that languages write for each other."""


def may_be_replaced(source: str, target: str, languages: tuple[str, str]) -> bool:
    """Return whether a target may have a name that is like none of its source's, and lack one, at a glance.

    Most texts have none, and need not be looked at further.

    Args:
        source: a text without markup.
        target: its translation without markup.
        languages: those of both.
    """
    return _may_be_strange(target, source, languages[1]) and _may_be_strange(source, target, languages[0])


def _may_be_strange(text: str, other: str, language: str) -> bool:
    """Return whether a text may have a name that is like none of another text's."""
    sounds = _sounds(other)
    names = name_words(text)
    starts = frozenset([one.start for one in names])
    return any(
        _sound(one.text) not in sounds
        and (not one.first or one.end + 1 in starts)
        and not _has(other, stem(one.text, language))
        for one in names
    )


def _has(text: str, name: str) -> bool:
    """Return whether a text has a name that is like another one and begins as it does."""
    first = _sound(name)[:1]
    return any_alike(name, [one.text for one in name_words(text) if _sound(one.text)[:1] == first])


@lru_cache(maxsize=1024)
def _sounds(text: str) -> frozenset[str]:
    """Return how the names of a text begin, to any language."""
    return frozenset([_sound(one.text) for one in name_words(text)])


@lru_cache(maxsize=1 << 14)
def _sound(name: str) -> str:
    return skeleton(name).translate(_FOLDED)[:_SOUNDS]


def put_for_another(had: LoneNames, has: LoneNames, kinds: tuple[tuple[str, str], tuple[str, str]]) -> str:
    """Tell of the one name of a text that no name of its source is, in place of the one that it lacks.

    Args:
        had: the names of a sentence of the source.
        has: those of its translation.
        kinds: language and script of both.

    Returns:
        What is wrong, or an empty text.
    """
    new = _runs([one for one in has.alone if not one.first], has, had, kinds[::-1])
    lost = _runs([one for one in had.alone if _is_name(one, had)], had, has, kinds) if new else []
    if len(lost) != 1 or len(new) != 1:
        return ""
    one, other = lost[0], new[0]
    apart = abs(one.start / len(had.text) - other.start / len(has.text))
    if apart > _APART or _may_stand_for(one, other, (had.language, has.language)):
        return ""
    if not (_are_strange(other, had) and _are_strange(one, has)):
        return ""
    return f"names «{shown(' '.join(other.words))}» where the source names «{shown(' '.join(one.words))}»"


def _may_stand_for(one: _Run, other: _Run, languages: tuple[str, str]) -> bool:
    """Return whether one is a land and the other none, which may lie there: Britain for Worcestershire."""
    return one.is_land(languages[0]) != other.is_land(languages[1])


def _are_strange(run: _Run, names: LoneNames) -> bool:
    """Return whether a name surely is none of a text's: one of its words is like none of them."""
    return any(all(are_others(word, name.text, given=False) for name in names.every) for word in run.words)


def _is_name(word: NameWord, names: LoneNames) -> bool:
    """Return whether a word with a capital is a name for certain: a sentence begins with any word."""
    return (
        not word.first
        or any(one.start == word.end + 1 for one in names.alone)
        or bool(proper_names(word.text))
    )


class _Run(NamedTuple):
    """Names side by side, as a person's first and last."""

    words: tuple[str, ...]
    start: int
    end: int

    def is_land(self, language: str) -> bool:
        """Return whether it is a state or a part of the world, and no city."""
        found = [place for word in self.words for place in places(word, language)]
        return any(place.is_state for place in found) or any(map(_LAND.match, self.words))


_LAND: Final = late_pattern("Brit|Брит|Ameri|Амери|Yevro|Euro|Евро|Afri|Афри|Osiyo|Осиё|Asia|Ази[яюи]")
"""The beginnings of states and parts of the world that are no states of CLDR's by these names."""


def _runs(
    alone: list[NameWord], names: LoneNames, others: LoneNames, kinds: tuple[tuple[str, str], tuple[str, str]]
) -> list[_Run]:
    """Return the names that stand side by side as one, without those that may be translated."""
    found: list[list[NameWord]] = [[one] for one in alone[:1]]
    for before, one in pairwise(alone):
        if names.text[before.end : one.start] in {" ", "-"}:
            found[-1].append(one)
        else:
            found.append([one])
    runs = [_Run(tuple([one.text for one in some]), some[0].start, some[-1].end) for some in found]
    return [run for run in runs if not _may_be_translated(run, names.text, others.text, kinds)]


def _may_be_translated(
    run: _Run, text: str, other: str, kinds: tuple[tuple[str, str], tuple[str, str]]
) -> bool:
    """Return whether some words with a capital may have a meaning, or are too short to tell."""
    if max(len(skeleton(word)) for word in run.words) < _SOUNDS or text[run.end : run.end + 1] == "-":
        return True
    if any(len(skeleton(word)) < _LEAST or _MEANS.search(word) for word in run.words):
        return True
    before, behind = _BEFORE.search(text, max(run.start - _FAR, 0), run.start), _BEHIND.match(text, run.end)
    if any(one is not None and is_no_name(one[1]) for one in (before, behind)):
        return True
    has = anchors(other, kinds[1])
    found = (meaning(word.lower(), kinds[0]) for word in run.words)
    shared = [one is not None and not one.lines.isdisjoint(has) for one in found]
    return all(shared) if proper_names(run.words[0]) else any(shared)


_FAR: Final = 20
_MEANS: Final = late_pattern(
    r"(?:лар|lar)(?:и|ни|нинг|га|да|дан|i|ni|ning|ga|da|dan)?$|['’]"
    r"|(?<=[снтрвлдмчщ])(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ых|их)$|(?:ск|н)(?:ого|ому|им|ом|ым)$"
    r"|[a-zа-яё][A-ZА-ЯЁ]"
)
"""Endings of adjectives, plurals and short forms, and capitals within a word: of what may be translated."""
_BEFORE: Final = late_pattern(r"(?<![^\W\d_])([^\W\d_a-zа-яёўқғҳ][^\W\d_]*(?:['’]s)?) $")
_BEHIND: Final = late_pattern(r" ([^\W\d_a-zа-яёўқғҳ][^\W\d_]*)")
