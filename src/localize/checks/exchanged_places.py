"""A place that stands in a translation where its source names another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import shown
from localize.checks.name_words import words
from localize.language.name_likeness import any_alike
from localize.language.places import echoes, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.language.places import Place


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
    gone = _sorted(one for one in had - echoes(target, language) if not _may_stand(one, target))
    if not gone:
        return ""
    new = _sorted(one for one in has - echoes(source, origin) if not _may_stand(one, source))
    for lost in gone:
        for other in new:
            if lost.is_state == other.is_state:
                return f"names «{shown(other.word)}» where the source names «{shown(lost.word)}»"
    return ""


def _sorted(found: Iterable[Place]) -> list[Place]:
    return sorted(found, key=lambda one: one.id)


def _may_stand(place: Place, text: str) -> bool:
    """Return whether a state's name may be in a text in another form, as Germany is in «немецкий»."""
    return place.is_state and any_alike(place.word, words(text))
