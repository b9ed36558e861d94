"""A known place or name that stands in a translation where its source names another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import shown
from localize.checks.name_words import words
from localize.language.name_likeness import any_alike, surely_same
from localize.language.places import OF_A_PLACE, echoes, places
from localize.language.proper_names import proper_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.language.places import Place
    from localize.language.proper_names import ProperName


def exchanged(source: str, target: str, origin: str, language: str) -> str:
    """Tell of a place that the target names and the source does not, where one of the source is missing.

    Either alone may be another way to say the same: «the capital», «the ministry». A city stands for a city,
    and a state for a state.

    Args:
        source: the source without markup.
        target: its translation without markup.
        origin: the language of the source.
        language: the language of the target; nothing is told of one whose places are not known.

    Returns:
        What is wrong, or an empty text.
    """
    had = places(source, origin)
    has = places(target, language) if had else had
    if not has:
        return ""
    gone = _sorted(one for one in had - echoes(target, language) if not _may_stand(one, target, language))
    if not gone:
        return ""
    new = _sorted(one for one in has - echoes(source, origin) if not _may_stand(one, source, origin))
    return _said([(one.is_state, one.word) for one in gone], [(one.is_state, one.word) for one in new])


def exchanged_names(source: str, target: str) -> str:
    """Tell of a known person or organisation that stands in a target where the source has another one.

    Args:
        source: the source without markup.
        target: its translation without markup.

    Returns:
        What is wrong, or an empty text.
    """
    had = proper_names(source)
    has = proper_names(target) if had else had
    if not has:
        return ""
    ours, theirs = {one.id for one in had}, {one.id for one in has}
    gone = [one for one in had if one.id not in theirs and not _sounds(one, target)]
    new = [one for one in has if one.id not in ours and not _sounds(one, source)] if gone else []
    return _said([(one.kind, one.word) for one in gone], [(one.kind, one.word) for one in new])


def _said(gone: Sequence[tuple[object, str]], new: Sequence[tuple[object, str]]) -> str:
    """Tell of the first of some names, each behind its kind, that one of its kind stands for."""
    for kind, lost in gone:
        for other, name in new:
            if kind == other:
                return f"names «{shown(name)}» where the source names «{shown(lost)}»"
    return ""


def _sounds(name: ProperName, text: str) -> bool:
    """Return whether a text has a name in another spelling or case, which is not known to be another one."""
    return any(
        word[0].isupper()
        and surely_same(name.word, word)
        and not ((known := proper_names(word)) and all(one.id != name.id for one in known))
        for word in words(text)
    )


def _sorted(found: Iterable[Place]) -> list[Place]:
    return sorted(found, key=lambda one: one.id)


def _may_stand(place: Place, text: str, language: str) -> bool:
    """Return whether a state's name may be in a text in another form, as Holland is in «голландский».

    A word that is another place's name is none: Kyrgyzstan sounds much like Kazakhstan.
    """
    may_be = (
        word
        for word in words(text)
        if (word[0].isupper() or OF_A_PLACE.search(word)) and not places(word, language) - {place}
    )
    return place.is_state and any_alike(place.word, may_be)
