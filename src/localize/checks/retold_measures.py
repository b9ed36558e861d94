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
    size = _METRIC.get(unit, ("", Decimal(0)))[1]
    halves = _HALF_UNITS.search(other.text) is not None and any(value * size == _HALF for value in one.values)
    return halves or (
        Decimal(1) in one.values and unit in _NAMED and _NAMED[unit].search(other.text) is not None
    )


_HALF = Decimal("0.5")
_HALF_UNITS = late_pattern(
    r"\b(?:half an? (?:kilo|lit)|пол(?:кило|-?литр)|yarim (?:kilo|litr)|ярим (?:кило|литр))", re.IGNORECASE
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


_WAYS: Final = (_in_another_unit, _in_another_measure, _without_number, _in_metres)
