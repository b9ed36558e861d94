"""Numbers that both texts have, where each stands for what the other one is: 101 and 103, 180 of 240."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.counted_pairs import exchanged_counts, may_count_two
from localize.checks.plain_text import has_any
from localize.language.figures import Figure
from localize.language.number_words import cardinals
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

Kind = tuple[str, str]
"""Language and script."""
_Exchange = tuple[list[Figure], list[Figure]]
_PHONING = late_pattern(
    r"\b(?:dial|call(?:ing|s|ed)?|phones?|tel|telephone|hotlines?|sms|numbers?|(?:по)?звон\w+|номер\w*|тел|телефон\w*"
    r"|qoʻngʻiroq\w*|raqam\w*|telefon\w*|қўнғироқ\w*|рақам\w*)\b",
    re.IGNORECASE,
)
_TWO, _SHORTEST = 2, 3
"""Numbers of which the order tells; digits of a telephone number."""
_OF = late_pattern(
    r"\b(?:of|из)[ \u00a0](?:(?:the|all|those|some|about|its|their|более чем|почти|всех)[ \u00a0])?$",
    re.IGNORECASE,
)
_FROM = late_pattern(
    r"(?![ \u00a0-]?(?:yil|йил))"
    r"(?:[ \u00a0-]?[^\W\d_]+){0,2}(?:dan|дан)([ \u00a0])(?:[^\W\d_]+[ \u00a0]){0,2}"
)
_WHOLES = ("of ", "из ", "dan ", "дан ")
"""Without any of these a text calls no number a whole."""
_BEFORE = 16
"""Characters before a number in which it is said to be a whole."""


def reordered(
    had: Sequence[Figure], has: Sequence[Figure], texts: tuple[str, str], kinds: tuple[Kind, Kind]
) -> _Exchange | None:
    """Return a number of a source and the one in its place in the target, though both texts have both.

    Args:
        had: the figures of the source, in order.
        has: those of the target.
        texts: both without markup.
        kinds: language and script of each.
    """
    if dialled := _numbers_to_dial(had, has, texts[0]):
        return dialled
    count = may_count_two(texts[0])
    if not count and not all(map(_may_call_a_whole, texts)):
        return None
    ours = [*had, *_in_words(texts[0], kinds[0])]
    theirs = [*has, *_in_words(texts[1], kinds[1])] if len(ours) >= _TWO else ours
    if len(theirs) < _TWO:
        return None
    counted = exchanged_counts(ours, theirs, texts) if count else None
    return counted or _wholes(ours, theirs, texts)


def _in_words(text: str, kind: Kind) -> list[Figure]:
    return [
        Figure(text[start:end], frozenset({value}), start, end) for start, end, value in cardinals(text, kind)
    ]


def _numbers_to_dial(had: Sequence[Figure], has: Sequence[Figure], source: str) -> _Exchange | None:
    """Return telephone numbers in another order: a list of them is translated in its own."""
    ours = [one for one in had if _is_dialled(one)]
    theirs = [one for one in has if _is_dialled(one)] if len(ours) == _TWO else []
    if len(theirs) != _TWO or not (_PHONING.search(source) or _are_emergency(ours)):
        return None
    moved = [(one, other) for one, other in zip(ours, theirs, strict=True) if one.values != other.values]
    same = sorted(map(_value, ours)) == sorted(map(_value, theirs))
    return ([moved[0][0]], [moved[0][1]]) if same and moved else None


def _is_dialled(one: Figure) -> bool:
    long = len(one.written) >= _SHORTEST and not one.clock
    return long and sum(map(str.isdecimal, one.written)) >= _SHORTEST


def _are_emergency(found: Sequence[Figure]) -> bool:
    return all(one.written in _EMERGENCY for one in found)


_EMERGENCY = frozenset({"101", "102", "103", "104", "112", "911", "1050"})
"""The numbers of fire brigade, police, ambulance, gas and rescue."""


def _value(one: Figure) -> Decimal:
    return min(one.values)


def _wholes(had: Sequence[Figure], has: Sequence[Figure], texts: tuple[str, str]) -> _Exchange | None:
    """Return the whole of which another number is a part, where it is the part in the other text."""
    ours = _whole(had, texts[0])
    theirs = _whole(has, texts[1]) if ours else None
    if ours is None or theirs is None or ours.values & theirs.values:
        return None
    both = any(one.values & theirs.values for one in had) and any(one.values & ours.values for one in has)
    return ([ours], [theirs]) if both else None


@lru_cache(maxsize=1024)
def _may_call_a_whole(text: str) -> bool:
    return has_any(text.lower().replace("\u00a0", " "), _WHOLES)


def _whole(found: Sequence[Figure], text: str) -> Figure | None:
    """Return the one number that a text calls the whole: «of 240», «из 240», «240 kishidan 180»."""
    starts = {one.start for one in found}
    wholes = [
        one
        for one in found
        if _is_of(one, found, text)
        or ((part := _FROM.match(text, one.end)) and starts & set(range(part.end(1), part.end() + 1)))
    ]
    return wholes[0] if len(wholes) == 1 else None


def _is_of(one: Figure, found: Sequence[Figure], text: str) -> bool:
    """Return whether «of» stands before a number, behind a part of it or where a clause begins."""
    match = _OF.search(text, max(one.start - _BEFORE, 0), one.start)
    if match is None:
        return False
    before = text[: match.start()].rstrip()
    return before[-1:] in _CLAUSE or any(0 <= len(before) - other.end <= _BEFORE for other in found)


_CLAUSE = frozenset(["", *',;:—–(.!?«“"…'])
"""What a clause begins behind."""
