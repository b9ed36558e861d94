"""Numbers with a half that a text says in words: two and a half, полтора, ikki yarim, half a million."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from localize.language.number_words import number_words
from localize.language.word_clues import HALF, clues
from localize.late_pattern import late_pattern

_WORD = r"[^\W\d_]+"
_NUMERAL = rf"(?P<number>\d{{1,6}}|{_WORD})"
_SCALE = rf"(?:[ \u00a0](?P<scale>{_WORD}))?"
_MORE: Final = {
    "en": rf"\b(?:(?:(?:one|an?) [^\W\d_]+)|{_NUMERAL}) and a half\b{_SCALE}",
    "ru": rf"\b(?:(?:пол(?:тор[аы]|утор[ау]))|{_NUMERAL} с половиной)\b{_SCALE}",
    # «soat toʻrt yarim» is half past four, «toʻrt yarim soat» are hours.
    "uz": rf"\b(?<!\bsoat )(?<!\bсоат ){_NUMERAL} (?:yarim|ярим)(?:ta|та)?\b{_SCALE}",
}
_SHARES: Final = {
    "en": rf"\bhalf an?[ -](?P<scale>{_WORD})",
    "ru": r"\bполу?(?P<scale>(?:сот|тысяч|миллион|миллиард)[а-я]*)",
    "uz": rf"\b(?:yarim|ярим) (?P<scale>{_WORD})",
}
_PATTERNS: Final = {
    language: tuple(
        (whole, late_pattern(written[language], re.IGNORECASE))
        for whole, written in ((True, _MORE), (False, _SHARES))
    )
    for language in _MORE
}
_HALF: Final = Decimal("0.5")
_HUNDRED = 100
_TENS: Final = late_pattern("десят(?:ка|ков|кам|ками|ках)", re.IGNORECASE)
"""Полтора десятка are fifteen."""


class Half(NamedTuple):
    """One number with a half."""

    written: str
    values: frozenset[Decimal]
    """What it may be: 1.5 and 1,500,000 where a million stands behind it, or 150 where a century does."""
    start: int
    end: int


@lru_cache(maxsize=1024)
def halves(text: str, kind: tuple[str, str]) -> tuple[Half, ...]:
    """Return the numbers with a half that a text says for certain, in order.

    Args:
        text: a plain text.
        kind: language and script.
    """
    if kind[0] not in _PATTERNS or not clues(text) & HALF:
        return ()
    found: list[Half] = []
    for is_more, pattern in _PATTERNS[kind[0]]:
        for match in pattern.finditer(text):
            scale = _scale(match["scale"] or "", kind)
            share = _HALF + (_whole(match.groupdict(), kind) if is_more else 0)
            values = {share * (scale or 1)} | ({share} if is_more else set())
            apart = all(match.end() <= one.start or one.end <= match.start() for one in found)
            if apart and (share > _HALF or (scale and not is_more)):
                end = match.end() if scale else match.end() - len(match["scale"] or "")
                found.append(Half(text[match.start() : end].strip(), frozenset(values), match.start(), end))
    return tuple(sorted(found, key=lambda one: one.start))


def without_halves(text: str, kind: tuple[str, str]) -> str:
    """Return a text with a stop in the place of each number with a half, whose other words say no number."""
    for one in reversed(halves(text, kind)):
        text = f"{text[: one.start]}. {text[one.end :]}"
    return text


def _whole(said: dict[str, str | None], kind: tuple[str, str]) -> Decimal:
    """Return the whole number before a half; 0 where another word stands there."""
    number = said["number"]
    if number is None:
        return Decimal(1)
    if number.isdecimal():
        return Decimal(number)
    return max(number_words(number, kind), default=Decimal())


def _scale(word: str, kind: tuple[str, str]) -> Decimal | None:
    """Return the hundred, thousand or more that a word says."""
    said = max(number_words(word, kind), default=Decimal())
    return said if said >= _HUNDRED or _TENS.fullmatch(word) else None
