"""Reading dates that are fields of a page, in the forms that the four locales print.

A form is read whole or not at all: what is no date stays text. Dates in running text are never read.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from localize.errors import ConfigError
from localize.language.moment import Moment
from localize.language.spelling import folded
from localize.language.vocabulary import spellings
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_LONGEST = 80
_NOON = 12
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>[12][0-9]{3})"
_YEAR_WORD = r"(?:[ -]?(?:г\.?|года|год|yil|йил)(?![^\W\d_]))?"
_TIME = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
)
# Offsets of ISO 8601, section 4.3.13; seconds stand in local mean times only.
_ZONE = r"(?: ?(?P<zone>z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2})?)?))?"
_GAP = r"(?: ?[,/|·•] ?| - | )"
_TIME_FIRST = late_pattern(rf"{_TIME}{_GAP}(?P<date>.+)")
_TIME_LAST = late_pattern(rf"(?P<date>.+?)(?:{_GAP}(?:(?:в|at|soat|соат) )?|(?<=[0-9])t){_TIME}{_ZONE}")
_ISO = late_pattern(rf"{_YEAR}-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})")
_POINTS = late_pattern(rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_YEAR}{_YEAR_WORD}")
_DAY_FIRST = late_pattern(rf"(?P<day>[0-9]{{1,2}})([-/])(?P<month>[0-9]{{1,2}})\2{_YEAR}")
_MONTH_FIRST = late_pattern(rf"(?P<month>[0-9]{{1,2}})([-/])(?P<day>[0-9]{{1,2}})\2{_YEAR}")
_WORDS = (
    late_pattern(rf"{_DAY}(?:[- ]|\. ?){_MONTH},? {_YEAR}{_YEAR_WORD}"),
    late_pattern(rf"{_MONTH} {_DAY},? {_YEAR}"),
    late_pattern(rf"{_YEAR}{_YEAR_WORD},? {_DAY}[- ]{_MONTH}"),
)
_WEEKDAY_FIRST = late_pattern(r"(?P<weekday>[^\W\d_]+)\.?,? (?P<rest>.+)")
_WEEKDAY_LAST = late_pattern(r"(?P<rest>.+),? \(?(?P<weekday>[^\W\d_]+)\)?")


def parse_moment(text: str, *, timezone: str, day_first: bool = True) -> Moment | None:
    """Read a date field.

    Args:
        text: the whole field: `15:28, 28-04-2025`, `2025-yil 28-aprel`, `April 28, 2025`, ISO 8601…
        timezone: IANA name of the zone that the field is meant in, unless it names an offset itself.
        day_first: whether 03/04/2025 is 3 April. Dates with points always start with the day.

    Returns:
        The moment in that zone; None where the text is anything else, an impossible date too.

    Raises:
        ConfigError: there is no such time zone.
    """
    zone = _zone(timezone)
    if len(text) > _LONGEST:
        return None
    line = folded(text)
    for date, time in _halves(line):
        day = _date(date, day_first=day_first)
        if day is not None:
            return _moment(day, time, zone)
    return None


def _halves(line: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    for pattern in (_TIME_FIRST, _TIME_LAST):
        match = pattern.fullmatch(line)
        if match:
            yield match["date"], match
    yield line, None


def _moment(day: datetime, time: re.Match[str] | None, zone: tzinfo) -> Moment | None:
    if time is None:
        return Moment(day.replace(tzinfo=zone), has_time=False)
    parts = time.groupdict()
    hour = _hour(int(parts["hour"]), parts["half"])
    offset = _offset(parts.get("zone") or "")
    try:
        value = day.replace(hour=hour, minute=int(parts["minute"]), second=int(parts["second"] or 0))
    except ValueError:
        return None
    if not parts.get("zone"):
        return Moment(value.replace(tzinfo=zone), has_time=True)
    return Moment(value.replace(tzinfo=offset).astimezone(zone), has_time=True) if offset else None


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= _NOON:
        return -1
    return hour % _NOON + (_NOON if half == "p" else 0)


def _offset(text: str) -> tzinfo | None:
    if not text.startswith(("+", "-")):
        return UTC
    digits = text[1:].replace(":", "").ljust(6, "0")
    hours, minutes, seconds = (int(digits[start : start + 2]) for start in (0, 2, 4))
    delta = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    # RFC 9557 and IANA know offsets from -12 to +14 hours.
    if delta > timedelta(hours=14) or minutes > 59 or seconds > 59:  # noqa: PLR2004 - a clock's limits
        return None
    return timezone(-delta if text.startswith("-") else delta)


def _date(text: str, *, day_first: bool) -> datetime | None:
    numeric = _DAY_FIRST if day_first else _MONTH_FIRST
    for pattern in (_ISO, _POINTS, numeric):
        match = pattern.fullmatch(text)
        if match:
            return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    rest, weekday = _without_weekday(text)
    for pattern in _WORDS:
        match = pattern.fullmatch(rest)
        month = _names("date.month").get(match["month"]) if match else None
        if match and month is not None:
            day = _day(int(match["year"]), month + 1, int(match["day"]))
            return day if day and weekday in {None, day.weekday()} else None
    return None


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day)  # noqa: DTZ001 - the zone comes with the time
    except ValueError:
        return None


def _without_weekday(text: str) -> tuple[str, int | None]:
    for pattern in (_WEEKDAY_FIRST, _WEEKDAY_LAST):
        match = pattern.fullmatch(text)
        weekday = _names("date.weekday").get(match["weekday"]) if match else None
        if match and weekday is not None:
            return match["rest"].rstrip(","), weekday
    return text, None


@cache
def _names(kind: str) -> dict[str, int]:
    contexts = ("format.wide", "standalone.wide", "format.abbreviated")
    return {
        folded(name).rstrip("."): number
        for context in contexts
        for number, names in enumerate(spellings(f"{kind}.{context}").values())
        for name in names
    }


@cache
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = "Name it as the IANA database does, like Asia/Tashkent."
        raise ConfigError(f"«{name}» is not a time zone", hint=hint) from None
