"""Dates that a text writes in figures: 03.04.2021, 2021-04-03."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = "January February March April May June July August September October November December"
_MONTHS: Final = dict(enumerate(_NAMES.split(), 1))
DATED: Final = late_pattern(r"\d([-./])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d")
"""Without it a text has no date in figures."""
_DATE = late_pattern(
    r"(?<![\d.])(?:(?P<one>\d{1,2})(?P<mark>[-./])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
    r"|(?P<first>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-]))"
)


class FigureDate(NamedTuple):
    """One date in figures."""

    parts: tuple[tuple[int, int], ...]
    """Where its three numbers stand, by start and end."""
    months: dict[int, str]
    """Which of them may be the month, by place among the parts, each with the month's English name."""

    @property
    def is_certain(self) -> bool:
        """Whether it can be read in one way alone."""
        return len(set(self.months.values())) == 1


def figure_dates(text: str, language: str) -> Iterator[FigureDate]:
    """Yield the dates that a text writes in figures, in order.

    The day stands before the month, but with strokes in English, where both ways are usual.

    Args:
        text: a plain text.
        language: its language.
    """
    for match in _DATE.finditer(text):
        if match["first"]:
            groups, places = ("first", "month", "day"), [1]
        else:
            groups = ("one", "two", "year")
            places = [1, 0] if match["mark"] == "/" and language == "en" else [1]
        numbers = {place: int(match[groups[place]]) for place in places}
        months = {place: _MONTHS[number] for place, number in numbers.items() if number in _MONTHS}
        if months:
            yield FigureDate(tuple(map(match.span, groups)), months)
