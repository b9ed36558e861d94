"""Numbers of two that news counts beside each other: the dead and the hurt, men and women."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.language.figures import Figure

_TWO = 2


def exchanged_counts(
    had: Sequence[Figure], has: Sequence[Figure], texts: tuple[str, str]
) -> tuple[list[Figure], list[Figure]] | None:
    """Return the number of the dead that is the number of the hurt in the other text, or men that are women.

    Of two numbers and two words the first one goes with the first one: «three killed and nine injured».

    Args:
        had: the numbers of the source.
        has: those of the target.
        texts: both without markup.
    """
    for pair in _COUNTED:
        ours = _in_order(had, texts[0], pair)
        theirs = _in_order(has, texts[1], pair) if ours else None
        if ours is None or theirs is None or ours[0].values & theirs[0].values:
            continue
        if ours[0].values & theirs[1].values and ours[1].values & theirs[0].values:
            return [ours[0]], [theirs[0]]
    return None


def _in_order(
    found: Sequence[Figure], text: str, pair: tuple[re.Pattern[str], re.Pattern[str]]
) -> tuple[Figure, Figure] | None:
    """Return the numbers of the first and of the second of two words; None where that is not certain."""
    one, other = (list(pattern.finditer(text)) for pattern in pair)
    numbers = sorted((number for number in found if not _is_year(number)), key=lambda number: number.start)
    if not len(one) == len(other) == 1 or len(numbers) != _TWO or _RESPECTIVELY.search(text):
        return None
    first, second = numbers
    return (first, second) if one[0].start() < other[0].start() else (second, first)


def _is_year(number: Figure) -> bool:
    return number.clock or any(_FIRST_YEAR <= value <= _LAST_YEAR for value in number.values)


_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_RESPECTIVELY = late_pattern(r"respectively|соответственно|mos ravishda|мос равишда", re.IGNORECASE)
_COUNTED = tuple(
    (
        late_pattern(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE),
        late_pattern(rf"(?<!\w)(?:{other})(?!\w)", re.IGNORECASE),
    )
    for one, other in (
        (
            (
                r"kill(?:s|ed|ing)|dead|die[sd]|погиб\w*|убит\w*|скончал\w*|умер(?:ли|ла|ло)?|halok|vafot"
                r"|oʻldi\w*|oʻlgan\w*|ҳалок|вафот|ўлди\w*|ўлган\w*"
            ),
            (
                r"injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt|ранен\w*|пострада\w*|травм\w*"
                r"|jarohat\w*|yaralan\w*|jabrlan\w*|жароҳат\w*|яралан\w*|жабрлан\w*"
            ),
        ),
        (
            r"m[ea]n|мужчин\w*|erkak\w*|эркак\w*",
            r"wom[ea]n|женщин\w*|ayol\w*|аёл\w*",
        ),
        (
            r"boys?|мальчик\w*|юнош\w*|oʻgʻil\w*|ўғил\w*",
            r"girls?|девоч\w*|девуш\w*|qiz\w*|қиз\w*",
        ),
        (
            r"adults?|взросл\w*|katta(?:lar)?\w*|катта\w*",
            r"child(?:ren)?|дет(?:и|ей|ям|ьми)|реб[её]н\w*|bola\w*|бола\w*",
        ),
    )
)
"""What is counted beside each other and must not change its number."""


@lru_cache(maxsize=1024)
def may_count_two(text: str) -> bool:
    """Return whether a text has two words of which each may have its number, at a glance."""
    return any(one.search(text) and other.search(text) for one, other in _COUNTED)
