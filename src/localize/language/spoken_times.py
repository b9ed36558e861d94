"""Times that a text says with halves, quarters and minutes: half past seven, yetti yarimda."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.language.number_words import number_words
from localize.language.word_clues import HALF_HOUR, clues
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Patterns = tuple[tuple[int, re.Pattern[str]], ...]

_HOURS = 12
HALF_DAY: Final = 720
"""Minutes: 7:30 and 19:30 are said alike."""
_NUMERAL = r"\d{1,2}|[^\W\d_]+"
_UZBEK = r"\d{1,2}|(?:(?:oʻn|ўн) )?[^\W\d_]+"
_ENGLISH_MINUTES: Final = ((5, "(?<!-)five"), (10, "ten"), (20, "twenty"), (25, "twenty-five"))
_RUSSIAN_MINUTES: Final = (
    (5, "пяти"),
    (10, "десяти"),
    (15, "(?:четверти|пятнадцати)"),
    (20, "двадцати(?! пяти)"),
    (25, "двадцати пяти"),
)
_RUSSIAN_HOURS = "перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|одинн|двен"
_SAID: Final = {
    "en": (
        (30, rf"\bhalf past (?P<hour>{_NUMERAL})"),
        (15, rf"\bquarter past (?P<hour>{_NUMERAL})"),
        (-15, rf"\bquarter to (?P<hour>{_NUMERAL})"),
        *((-minutes, rf"\b{said} to (?P<hour>{_NUMERAL})") for minutes, said in _ENGLISH_MINUTES),
        *((minutes, rf"\b{said} past (?P<hour>{_NUMERAL})") for minutes, said in _ENGLISH_MINUTES),
    ),
    "ru": (
        (-30, r"\bполовин[аеуы] (?P<hour>\d{1,2}(?=-?го)|[^\W\d_]+[ео]го)\b"),
        (-30, rf"\bпол(?P<hour>(?:{_RUSSIAN_HOURS})[^\W\d_]*[ео]го)\b"),
        (-45, r"\bчетверт(?:ь|и|ью) (?P<hour>\d{1,2}(?=-?го)|[^\W\d_]+[ео]го)\b"),
        *((-minutes, rf"\bбез {said} (?P<hour>{_NUMERAL})") for minutes, said in _RUSSIAN_MINUTES),
    ),
    "uz": (
        (30, rf"\b(?P<hour>{_UZBEK}) (?:yarim(?:da|dan|ga|gacha|larda)|ярим(?:да|дан|га|гача|ларда))\b"),
        (30, rf"\b(?:soat|соат) (?P<hour>{_UZBEK}) (?:yarim|ярим)\b"),
        (15, rf"\b(?P<hour>{_UZBEK}?)(?:dan chorak|дан чорак) (?:oʻt|ўт)"),
        (-15, rf"\b(?:chorakam|чоракам|chorakta kam|чоракта кам) (?P<hour>{_UZBEK})"),
        (-15, rf"\b(?P<hour>{_UZBEK}?)(?:ga chorak|га чорак) (?:qol|қол)"),
    ),
}


def _compiled(said: Mapping[str, Iterable[tuple[int, str]]]) -> dict[str, Patterns]:
    return {
        language: tuple((minutes, late_pattern(words, re.IGNORECASE)) for minutes, words in rows)
        for language, rows in said.items()
    }


_PATTERNS: Final = _compiled(_SAID)


@lru_cache(maxsize=1024)
def spoken_times(text: str, kind: tuple[str, str]) -> tuple[tuple[str, int], ...]:
    """Return the times of day that a text says with a half or a quarter, each with its words.

    A time is given in minutes since midnight or noon, since words do not tell which.

    Args:
        text: a plain text.
        kind: language and script.
    """
    return tuple(
        (match[0], (hour * 60 + minutes) % HALF_DAY)
        for minutes, match in _matches(text, _PATTERNS.get(kind[0], ()))
        if (hour := _hour(match["hour"], kind))
    )


def _matches(text: str, patterns: Patterns) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield what patterns find in a text, each with its minutes."""
    if clues(text) & HALF_HOUR:
        for minutes, pattern in patterns:
            for match in pattern.finditer(text):
                yield minutes, match


def _hour(written: str, kind: tuple[str, str]) -> int:
    """Return an hour that a word or figures say; 0 for other words."""
    if written.isdecimal():
        hour = int(written)
    elif written.lower() == "час":
        hour = 1
    else:
        hour = int(max(number_words(written, kind), default=0))
    return hour if hour <= _HOURS else 0


_SPANS: Final = {
    "en": (
        (30, r"\bhalf an hour"),
        (45, r"\bthree[- ]quarters of an hour"),
        (15, r"(?<!three[- ])\bquarters? of an hour"),
    ),
    "ru": (
        (30, r"\bполучас\w*|\bполчаса"),
        (45, r"\bтр(?:и|[её]х) четверт(?:и|ей) часа"),
        (15, r"\bчетверт(?:ь|ью) часа"),
    ),
    "uz": ((30, r"\b(?:yarim soat|ярим соат)"), (15, r"\b(?:chorak soat|чорак соат)")),
}
_SPAN_PATTERNS: Final = _compiled(_SPANS)


@lru_cache(maxsize=1024)
def spoken_spans(text: str, kind: tuple[str, str]) -> tuple[tuple[str, int], ...]:
    """Return the parts of an hour that a text names, each with its words, in minutes; then whole hours.

    Args:
        text: a plain text.
        kind: language and script.
    """
    parts = tuple((match[0], minutes) for minutes, match in _matches(text, _SPAN_PATTERNS.get(kind[0], ())))
    hour = _WHOLE_HOUR.get(kind[0])
    return parts + tuple((match[0], 60) for match in (hour.finditer(text) if hour else ()))


_WHOLE_HOUR: Final = {
    "en": late_pattern(
        r"(?<!half )(?<!of )\b(?:an|one) hour\b(?!['’]s| and | of| [a-z]+ hours?| or )", re.IGNORECASE
    ),
    "ru": late_pattern(
        r"\b(?:за|через|на|около|спустя|в течение|менее чем за|один) часа?\b(?! (?:и |с |пик|ночи|дня|или ))",
        re.IGNORECASE,
    ),
    "uz": late_pattern(
        r"\b(?:bir soat|бир соат)(?:da|ga|dan|cha|lik|да|га|дан|ча|лик)?\b"
        r"(?! (?:yarim|ярим|chorak|чорак|yoki|ёки))",
        re.IGNORECASE,
    ),
}
"""One hour, as it is said for how long something takes."""
