"""Measures that a translator tells in another way: in another unit, or a unit alone for one of it.

What is found here excuses a number that the other text has not; it never accuses.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from localize.language.named_things import unit_behind
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from localize.checks.numbered_text import NumberedText
    from localize.language.figures import Figure


def is_measured(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a text tells another one's measure in its own way.

    Args:
        one: a number of that other text, which this one has not.
        own: the text that has it.
        other: the text that may tell it.
    """
    return any(way(one, own, other) for way in _WAYS)


def _in_another_unit(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether so many days are weeks or months in the other text, or so many decades years."""
    end = own.behind(one)
    for size, short, long in _UNITS:
        for value in one.values:
            if _is_multiple(value, size) and short.match(own.text, end) and long.search(other.text):
                return value == size or other.says(value / size)
            if long.match(own.text, end) and short.search(other.text) and other.says(value * size):
                return True
    return False


def _is_multiple(value: Decimal, size: int) -> bool:
    """Return whether a number has another one in it once or more often, a half at the end."""
    return not value % size or (value > size and not 2 * value % size)


_SECONDS, _MINUTES = "sec|секунд|soniya|сония", "min|мин|daqiqa|дақиқа"
_HOURS, _DAYS = "hour|час|soat|соат", "days?|д(?:ень|ня|н)|сут|kun|кун"
_WEEKS, _MONTHS = "week|недел|hafta|ҳафта", "month|месяц|месячн|oy|ой"
_YEARS, _DECADES = "year|лет|год|yil|йил", "decade|десятилет"
_CENTURIES = "centur|век|столет|asr|аср"


def _unit(words: str) -> re.Pattern[str]:
    return late_pattern(rf"[\s\u00a0-]{{0,2}}(?<![^\W\d_])(?:{words})", re.IGNORECASE)


_UNITS: Final = tuple(
    (size, _unit(short), _unit(long))
    for size, short, long in (
        (60, _SECONDS, _MINUTES),
        (60, _MINUTES, _HOURS),
        (7, _DAYS, _WEEKS),
        (30, _DAYS, _MONTHS),
        (4, _WEEKS, _MONTHS),
        (12, _MONTHS, _YEARS),
        (10, _YEARS, _DECADES),
        (100, _YEARS, _CENTURIES),
    )
)
"""So many of one unit make one of the next."""


def _in_another_measure(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a measure stands elsewhere in another metric unit: 100 km² are 10,000 hectares."""
    ours = _METRIC.get(unit_behind(own.text, one.end))
    if ours is None:
        return False
    measures = ((there, _METRIC.get(unit_behind(other.text, there.end))) for there in other.figures)
    return any(
        abs(value * ours[1] - said * theirs[1]) * _NEARLY <= said * theirs[1]
        for there, theirs in measures
        if theirs is not None and theirs[0] == ours[0] and theirs[1] != ours[1]
        for value in one.values
        for said in there.values
    )


_NEARLY = 1000
"""One part in so many, by which a measure may be rounded."""
_METRIC: Final = {
    "gram": ("mass", Decimal("0.001")),
    "kilogram": ("mass", Decimal(1)),
    "centner": ("mass", Decimal(100)),
    "tonne": ("mass", Decimal(1000)),
    "millimetre": ("length", Decimal("0.001")),
    "centimetre": ("length", Decimal("0.01")),
    "metre": ("length", Decimal(1)),
    "kilometre": ("length", Decimal(1000)),
    "millilitre": ("volume", Decimal("0.001")),
    "litre": ("volume", Decimal(1)),
    "square metre": ("area", Decimal("0.0001")),
    "are": ("area", Decimal("0.01")),
    "hectare": ("area", Decimal(1)),
    "square kilometre": ("area", Decimal(100)),
    "kilowatt": ("power", Decimal(1)),
    "megawatt": ("power", Decimal(1000)),
    "gigawatt": ("power", Decimal(1000000)),
}
"""Dimension and size of each metric unit, in the dimension's usual one."""


def _without_number(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether one kilogram is «a kilo» in the other text, or half of one «полкило»."""
    unit = unit_behind(own.text, one.end)
    dimension, size = _METRIC.get(unit, ("", Decimal(0)))
    parts = (_METRIC[name] for name in _halved(other.text))
    halves = any(
        what == dimension and value * size == whole * _HALF for what, whole in parts for value in one.values
    )
    return halves or (
        Decimal(1) in one.values and unit in _NAMED and _NAMED[unit].search(other.text) is not None
    )


def _halved(text: str) -> list[str]:
    """Return the units of which a text names a half."""
    return [found.lastgroup or "" for found in _HALF_UNITS.finditer(text)]


_HALF = Decimal("0.5")
_HALF_UNITS = late_pattern(
    r"\b(?:half an? |пол-?|половин[ауые] |yarim |ярим )"
    r"(?:(?P<kilometre>kilomet|километр)|(?P<kilogram>kilo|кило)|(?P<litre>lit|литр)|(?P<tonne>ton|тонн)|(?P<metre>met|метр)|(?P<hectare>hect|gekt|гект))",
    re.IGNORECASE,
)
_NAMED: Final = {
    "kilogram": late_pattern(r"\b(?:kilo|кило)", re.IGNORECASE),
    "litre": late_pattern(r"\b(?:litr?|литр)", re.IGNORECASE),
    "metre": late_pattern(r"\b(?:met(?:er|re|r)|метр)", re.IGNORECASE),
    "kilometre": late_pattern(r"\b(?:kilomet|километр)", re.IGNORECASE),
    "tonne": late_pattern(r"\b(?:tonn|тонн)", re.IGNORECASE),
}


def _in_metres(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether the «m» behind an English number is a metre, and no million: 100m, 375 m tall."""
    metres = _METRES.fullmatch(one.written)
    if metres:
        return _is_long(Decimal(metres[1].replace(",", "")), other)
    lengths = (_METRES.fullmatch(there.written) for there in other.figures)
    return any(
        length and Decimal(length[1].replace(",", "")) in one.values and _is_long(min(one.values), own)
        for length in lengths
    )


def _is_long(value: Decimal, text: NumberedText) -> bool:
    """Return whether a text has a number of metres."""
    return any(value in one.values and unit_behind(text.text, one.end) == "metre" for one in text.figures)


_METRES = late_pattern(r"(\d[\d,]*(?:\.\d+)?)[\s\u00a0]?m")


def _as_result(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether hours, minutes and seconds stand in the other text with points between: 2:09.14."""
    return any(
        start <= one.start < end and span in {written for _, written in said(other.text)}
        for spans, said in ((_spans_in_words, _spans_in_figures), (_spans_in_figures, _spans_in_words))
        for (start, end), span in spans(own.text)
    )


_Span = tuple[tuple[int, int], tuple[int, int, int]]
"""Where a span of time stands, and its hours, minutes and seconds."""


def _spans_in_words(text: str) -> list[_Span]:
    return _spans(_TIMED, text)


def _spans_in_figures(text: str) -> list[_Span]:
    return _spans(_RESULT, text)


def _spans(pattern: re.Pattern[str], text: str) -> list[_Span]:
    return [
        (found.span(), (int(found[1] or 0), int(found[2]), int(found[3]))) for found in pattern.finditer(text)
    ]


_TIMED = late_pattern(
    rf"(?:(\d{{1,3}})[\s-]?(?:{_HOURS})\w*,? (?:and |и |va |ва )?)?(\d{{1,2}})[\s-]?(?:{_MINUTES})\w*,?"
    rf" (?:and |и |va |ва )?(\d{{1,2}})(?:[.,]\d+)?[\s-]?(?:{_SECONDS})",
    re.IGNORECASE,
)
_RESULT = late_pattern(r"(?<![\d:.,])(?:(\d{1,3}):)?(\d{1,2})[:.](\d{2})(?:[.,]\d+)?(?![\d:])")


def _in_year_of_life(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether who was 84 dies «на 85-м году жизни»."""
    years = (Decimal(found[1] or found[2]) for found in _YEAR_OF_LIFE.finditer(own.text))
    if any(year in one.values and other.says(year - 1) for year in years):
        return True
    theirs = _YEAR_OF_LIFE.finditer(other.text)
    return any(Decimal(found[1] or found[2]) - 1 in one.values for found in theirs)


_YEAR_OF_LIFE = late_pattern(
    r"\bна (\d{1,3})(?:-?о?м)? году\b|\bin (?:his|her|their) (\d{1,3})(?:st|nd|rd|th) year\b", re.IGNORECASE
)


def _as_playing_time(one: Figure, _: NumberedText, other: NumberedText) -> bool:
    """Return whether 90 minutes are the normal time of a match in the other text, or 120 the extra time."""
    return any(value in one.values and time.search(other.text) is not None for value, time in _TIMES)


_TIMES: Final = (
    (
        90,
        late_pattern(
            r"\b(?:normal|regular|full) time|основно\w+ врем|asosiy vaqt|асосий вақт", re.IGNORECASE
        ),
    ),
    (
        120,
        late_pattern(
            r"\bextra time|дополнительно\w+ врем|овертайм|qoʻshimcha vaqt|қўшимча вақт", re.IGNORECASE
        ),
    ),
)
"""The minutes of a match, and what calls them."""


def _in_night(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a day and the next one share the night: «в ночь на 4 сентября», the night of the 3rd."""
    for text, beside in ((own, other), (other, own)):
        for found in _NIGHT_TO.finditer(text.text):
            days = {Decimal(found[1]), Decimal(found[1]) - 1}
            if not days.isdisjoint(one.values) and _NIGHT.search(beside.text):
                return any(not days.isdisjoint(there.values) for there in beside.figures)
    return False


_NIGHT_TO = late_pattern(r"\bночь (?:с \d{1,2} (?:[а-я]+ )?)?на (\d{1,2})(?!\d)", re.IGNORECASE)
_NIGHT = late_pattern(r"night|small hours|early hours|\bноч|\btun|\bkech|\bтун|\bкеч", re.IGNORECASE)


_WAYS: Final = (
    _in_another_unit,
    _in_another_measure,
    _without_number,
    _in_metres,
    _as_result,
    _in_year_of_life,
    _in_night,
    _as_playing_time,
)
