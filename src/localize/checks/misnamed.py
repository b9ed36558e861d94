"""A person who has another given name or surname in the translation, beside the half that is the same."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from localize.checks.base import shown
from localize.checks.name_words import name_words
from localize.language.given_names import are_others
from localize.language.name_likeness import skeleton, surely_same
from localize.language.places import places
from localize.language.proper_names import proper_names
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.name_words import NameWord

_LONGEST: Final = 200
"""Characters: in a longer text the same surname may be another person's."""
_CLOSE: Final = str.maketrans("hx", "kk", "w")
"""Sounds that languages write for each other."""
_BEGIN: Final = 3
_ADJECTIVE: Final = late_pattern(r"(?:ый|ая|ое|ые|ого|ых|ской)$")
"""Endings of Russian words that are no given names: Большой канал."""
_TITLES: Final = frozenset(
    re.findall(r"\S+", "janob xonim ustoz shayx brother sister sheikh mister miss мистер миссис мисс шейх")
)


def misnamed(source: str, target: str, origin: str, language: str) -> str:
    """Tell of half of a person's name that cannot be the source's, beside the other half, which is the same.

    Args:
        source: the source without markup.
        target: its translation without markup.
        origin: the language of the source.
        language: the language of the target.

    Returns:
        What is wrong, or an empty text.
    """
    if max(len(source), len(target)) > _LONGEST or not _may_differ(source, target):
        return ""
    has = list(_persons(target, language))
    for person in _persons(source, origin) if has else ():
        for other in has:
            wrong = _other_given(person, other, (origin, language)) or _other_surname(person, other)
            if wrong and _is_nowhere(wrong[0], target) and _is_nowhere(wrong[1], source):
                return f"names «{shown(wrong[1].text)}» where the source names «{shown(wrong[0].text)}»"
    return ""


def _may_differ(source: str, target: str) -> bool:
    """Return whether two texts have a pair of names of which one half alone sounds the same, at a glance."""
    had = _pairs(source)
    has = _pairs(target) if had else had
    return any(
        (one != given and two[:_BEGIN] == surname[:_BEGIN])
        or (one[:_BEGIN] == given[:_BEGIN] and not two.startswith(surname) and not surname.startswith(two))
        for one, two in had - has
        for given, surname in has - had
    )


@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return how words with a capital sound that stand side by side."""
    found = [both for both in pairwise(text.split(" ")) if both[0][:1].isupper() and both[1][:1].isupper()]
    return frozenset([(_sound(one), _sound(two)) for one, two in found]) if found else frozenset()


def _sound(name: str) -> str:
    return skeleton(name).translate(_CLOSE)


def _persons(text: str, language: str) -> Iterator[tuple[NameWord, NameWord]]:
    """Yield words with a capital side by side, the second of which may be a surname."""
    for one, two in pairwise(name_words(text)):
        beside = text[one.end : two.start] == " " and not two.first
        named = one.text.lower() not in _TITLES and not _ADJECTIVE.search(one.text)
        if beside and named and not places(two.text, language):
            yield one, two


def _other_given(
    person: tuple[NameWord, NameWord], other: tuple[NameWord, NameWord], languages: tuple[str, str]
) -> tuple[NameWord, NameWord] | None:
    """Return the first words of two persons, one a given name, where the second ones are one surname."""
    if not surely_same(person[1].text, other[1].text):
        return None
    given = (person[0], other[0])
    known = [bool(proper_names(name.text)) for name in given]
    beginning = any(name.first and not is_known for name, is_known in zip(given, known, strict=True))
    # English titles have capitals.
    certain = any(known) or any(language != "en" for language in languages)
    return given if certain and not beginning else None


def _other_surname(
    person: tuple[NameWord, NameWord], other: tuple[NameWord, NameWord]
) -> tuple[NameWord, NameWord] | None:
    """Return the second words of two persons where the first ones are one known given name."""
    one, two = (proper_names(given.text) for given in (person[0], other[0]))
    same = {known.id for known in one} & {known.id for known in two}
    return (person[1], other[1]) if same else None


def _is_nowhere(name: NameWord, text: str) -> bool:
    """Return whether none of the names of a text may be a name."""
    return all(_differ(name.text, other.text) for other in name_words(text))


def _differ(name: str, other: str) -> bool:
    """Return whether two words are surely not one name: they sound otherwise, or both are known."""
    one, two = ({known.id for known in proper_names(word)} for word in (name, other))
    return one.isdisjoint(two) if one and two else are_others(name, other, given=bool(one or two))
