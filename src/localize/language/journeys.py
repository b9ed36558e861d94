"""The places between which a text says that somebody or something goes, in English, Russian and Uzbek."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from localize.language.places import Place, places
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re

_BEFORE_ORIGIN = {"en": late_pattern(r"\bfrom (?:the )?$"), "ru": late_pattern(r"\b(?:[Ии]з|[Оо]т) $")}
_BEFORE_AIM = {"en": late_pattern(r"\bto (?:the )?$"), "ru": late_pattern(r"\b(?:[Вв]о?|[Дд]о) $")}
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


def _is_end(place: Place, text: str, before: re.Pattern[str] | None, ends: re.Pattern[str]) -> bool:
    """Return whether a place is one end, as what stands before it says, or in Uzbek its own ending."""
    if before is None:
        return ends.search(place.word) is not None
    return before.search(text[: text.index(place.word)]) is not None


_ENDS = 2
