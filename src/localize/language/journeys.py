"""The places between which a text says that somebody or something goes, in English, Russian and Uzbek."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from localize.language.places import Place, places
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_BEFORE_ORIGIN = {
    "en": late_pattern(r"\b[Ff]rom (?:the )?$"),
    "ru": late_pattern(r"\b(?:[Ии]з|[Оо]т|[Сс]о?) [«„“]?$"),
}
_BEFORE_AIM = {
    "en": late_pattern(r"\bto (?:the )?$"),
    "ru": late_pattern(r"\b(?:[Вв]о?|[Дд]о|[Кк]о?|[Нн]а) [«„“]?$"),
}
_ORIGIN_ENDS, _AIM_ENDS = late_pattern("(?:dan|дан)$"), late_pattern("(?:ga|ka|qa|gacha|га|ка|қа|гача)$")


class Journey(NamedTuple):
    """From where, and where to."""

    origin: Place
    aim: Place


def journey(text: str, language: str) -> Journey | None:
    """Return the journey that a text tells of; None where it does not name two known places.

    Args:
        text: running text without markup.
        language: one of the languages whose places are known; there is none in another one.
    """
    named = places(text, language)
    if len(named) != _ENDS:
        return None
    origins = [place for place in named if _is_end(place, text, _BEFORE_ORIGIN.get(language), _ORIGIN_ENDS)]
    aims = [place for place in named if _is_end(place, text, _BEFORE_AIM.get(language), _AIM_ENDS)]
    return Journey(origins[0], aims[0]) if len(origins) == len(aims) == 1 and origins != aims else None


def named_journey(names: Sequence[tuple[str, int]], text: str, language: str) -> tuple[int, int] | None:
    """Return the places in a list of the names from which and to which a text goes; None where none is told.

    Args:
        names: the names in the text, each with where it starts.
        text: running text without markup.
        language: the language of the text; of others than English, Russian and Uzbek nothing is told.
    """
    if language not in _LANGUAGES:
        return None
    before = _BEFORE_ORIGIN.get(language), _BEFORE_AIM.get(language)
    ends = [
        [place for place, name in enumerate(names) if _stands(*name, text, one, ending)]
        for one, ending in zip(before, (_ORIGIN_ENDS, _AIM_ENDS), strict=True)
    ]
    return (ends[0][0], ends[1][0]) if list(map(len, ends)) == [1, 1] else None


def _is_end(place: Place, text: str, before: re.Pattern[str] | None, ends: re.Pattern[str]) -> bool:
    """Return whether a place is one end, as what stands before it says, or in Uzbek its own ending."""
    return _stands(place.word, text.index(place.word), text, before, ends)


def _stands(word: str, start: int, text: str, before: re.Pattern[str] | None, ends: re.Pattern[str]) -> bool:
    """Return whether a word that starts somewhere stands behind a preposition, or has an ending in Uzbek."""
    if before is None:
        return ends.search(word) is not None
    return before.search(text[max(start - _NEAR, 0) : start]) is not None


_NEAR = 12
"""Characters that a preposition and an article take at most."""
_LANGUAGES = frozenset({"en", "ru", "uz"})


_ENDS = 2
