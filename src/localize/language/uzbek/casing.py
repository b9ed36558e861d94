"""Upper and lower case of a word that is converted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

# AQShda: units of one case each; a capital in front of small letters starts a unit of its own.
_UNITS = late_pattern(
    r"[^\W\d_a-zа-яёўқғҳ][ʻʼ]?[a-zа-яёўқғҳʻʼ]+|(?:[^\W\d_a-zа-яёўқғҳ][ʻʼ]?)+(?![a-zа-яёўқғҳ])|.", re.DOTALL
)
# Both letters of a digraph in capitals before small ones, as people type SHavkat and YOqubov.
_TITLE = late_pattern(r"(?:[SC]H|Y[AEOU][ʻʼ]?)(?=[a-zʻʼ])")
_ACRONYM = late_pattern(r"((?:[^\W\d_a-zа-яёўқғҳ][ʻʼ]?){2,})([a-zа-яёўқғҳʻʼ]+)")


def recased(word: str, convert: Callable[[str], str], *, is_ending: Callable[[str], bool]) -> str:
    """Return a converted word in the case of the original.

    Args:
        word: the word as written.
        convert: converts a lower-case word.
        is_ending: whether lower-case letters behind an acronym are an ending (АҚШда), so that what stands
            before is in capitals throughout (AQSHda).
    """
    title = _TITLE.match(word)
    if title and word[title.end() :].islower():
        word = word[0] + word[1:].lower()
    whole = _simple(word, convert)
    if whole is not None:
        return whole
    acronym = _ACRONYM.fullmatch(word)
    if acronym and is_ending(acronym[2]):
        return convert(acronym[1].lower()).upper() + convert(acronym[2])
    return "".join(_simple(unit, convert) or unit for unit in _UNITS.findall(word))


def _simple(word: str, convert: Callable[[str], str]) -> str | None:
    lower = word.lower()
    if word == lower:
        return convert(lower)
    if word[1:] == lower[1:]:
        converted = convert(lower)
        return converted[:1].upper() + converted[1:]
    return convert(lower).upper() if word == word.upper() else None
