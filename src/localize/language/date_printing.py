"""Printing dates through the entries of the `ui` catalog: patterns, month names, weekdays.

Patterns are those of CLDR (UTS #35, part 4, "Date Format Patterns"), as far as newspapers need them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from localize.errors import InputError, UsageError
from localize.language.text_parts import text_of
from localize.language.vocabulary import keys_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from localize.language.moment import Moment
    from localize.model import Locale, MessageKey

Style = Literal["short", "medium", "long", "full", "card", "long_time"]

STYLES: tuple[Style, ...] = ("short", "medium", "long", "full", "card", "long_time")
"""The styles that a date prints in, each an entry `date.pattern.<style>`; the last two print the time too."""

_NUMBERS: dict[str, Callable[[datetime], str]] = {
    "y": lambda value: str(value.year),
    "yy": lambda value: f"{value.year % 100:02}",
    "yyyy": lambda value: f"{value.year:04}",
    "M": lambda value: str(value.month),
    "MM": lambda value: f"{value.month:02}",
    "L": lambda value: str(value.month),
    "LL": lambda value: f"{value.month:02}",
    "d": lambda value: str(value.day),
    "dd": lambda value: f"{value.day:02}",
    "H": lambda value: str(value.hour),
    "HH": lambda value: f"{value.hour:02}",
    "mm": lambda value: f"{value.minute:02}",
}
_NAMES = {
    "MMM": "date.month.format.abbreviated",
    "MMMM": "date.month.format.wide",
    "LLLL": "date.month.standalone.wide",
    "EEE": "date.weekday.format.abbreviated",
    "EEEE": "date.weekday.format.wide",
}
_TIME = {"H", "HH", "mm"}
_DATE_ONLY: Style = "long"
_LONGEST = 200
_KINDS = {"y": "year", "M": "month", "L": "month", "d": "day", "E": "weekday", "H": "hour", "m": "minute"}
# A quoted literal, a run of one letter, or anything else; a quote alone was never closed.
_TOKEN = re.compile(r"'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'")


def format_moment(moment: Moment, style: Style, locale: Locale, text: Callable[[MessageKey], str]) -> str:
    """Print a moment in a style of a locale.

    Args:
        moment: what is printed, in its own time zone. Without a time, a style that prints one becomes `long`.
        style: one of `STYLES`.
        locale: the locale printed in.
        text: gives the locale's text of a `ui` entry, as the newsroom has translated it.

    Returns:
        The date as a reader sees it: `2025-yil 28-aprel`.

    Raises:
        InputError: the translated pattern cannot be used, or a name in it has no text.
        UsageError: there is no such style.
    """
    key = pattern_key(style)
    if not moment.has_time and _TIME & set(_fields(key.source)):
        key = pattern_key(_DATE_ONLY)
    pattern = text(key)
    problem = pattern_problem(pattern, key.source)
    if problem:
        hint = (
            f"Mend the entry «{key.source}» of context {key.context} in locales/{locale}/LC_MESSAGES/ui.po."
        )
        raise InputError(f"date pattern «{pattern[:_LONGEST]}»: {problem}", hint=hint)
    return "".join(_printed(piece, moment.value, text) for piece in _pieces(pattern))


def pattern_key(style: str) -> MessageKey:
    """Return the `ui` entry of a style's pattern.

    Raises:
        UsageError: there is no such style.
    """
    if style not in STYLES:
        raise UsageError(f"«{style}» is not a style of dates", hint=f"Choose one of {', '.join(STYLES)}.")
    return keys_in(f"date.pattern.{style}")[0]


def pattern_problem(pattern: str, source: str = "") -> str:
    """Say what is wrong with a date pattern.

    Args:
        pattern: the pattern as a translator wrote it.
        source: the English pattern; where it is given, both must show the same: year, month, day…

    Returns:
        A sentence without a full stop; empty where nothing is wrong.
    """
    if not pattern.strip():
        return "it is empty"
    if len(pattern) > _LONGEST:
        return f"it is longer than {_LONGEST} characters"
    pieces = list(_pieces(pattern))
    if "'" in pieces:
        return "a quote (') is never closed"
    for field in _fields(pattern):
        if field not in _NUMBERS and field not in _NAMES:
            return f"«{field}» is not a field; letters that are words stand in single quotes, like 'yil'"
    if source:
        return _difference(set(_kinds(source)), set(_kinds(pattern)))
    return ""


def _difference(wanted: set[str], found: set[str]) -> str:
    if wanted - found:
        return f"it lacks the {', '.join(sorted(wanted - found))}"
    if found - wanted - {"weekday"}:
        return f"it adds the {', '.join(sorted(found - wanted - {'weekday'}))}"
    return ""


def _pieces(pattern: str) -> Iterator[str]:
    return (match[0] for match in _TOKEN.finditer(pattern))


def _fields(pattern: str) -> list[str]:
    return [piece for piece in _pieces(pattern) if piece[0].isascii() and piece[0].isalpha()]


def _kinds(pattern: str) -> list[str]:
    return [_KINDS.get(field[0], field) for field in _fields(pattern)]


def _printed(piece: str, value: datetime, text: Callable[[MessageKey], str]) -> str:
    if piece in _NUMBERS:
        return _NUMBERS[piece](value)
    if piece in _NAMES:
        number = value.weekday() if piece.startswith("E") else value.month - 1
        return text_of(keys_in(_NAMES[piece])[number], text)
    if piece == "''":
        return "'"
    return piece[1:-1].replace("''", "'") if piece.startswith("'") else piece
