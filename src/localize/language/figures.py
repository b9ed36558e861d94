"""The figures of a text: what numbers it writes in digits, however its language groups and scales them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.figure_dates import DATED, figure_dates
from localize.language.halves import halves
from localize.language.number_words import number_words
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPACE = "[ \u00a0\u202f\u2009]"
_PARTS: Final = 3
"""Neither a telephone number nor a date has digits in fewer places."""
_PHONE = late_pattern(r"(?<![\w.,])\+?\d[\d \u00a0()]*(?:[-–)][ \u00a0]?\d[\d \u00a0()]*){2,}(?![\w])")
_PHONED = late_pattern(r"\d[\d \u00a0()]*[-–)][ \u00a0]?\d[\d \u00a0()]*[-–)][ \u00a0]?\d")
"""Without it a text has no telephone number."""
_GROUPED = late_pattern(r"(?<![\w.,:/–-])\+?\d{1,4}(?:[ \u00a0]\d{2,4}){2,5}(?![\w:/–-]|[ \u00a0]?\d|[.,]\d)")
"""A telephone number in groups with spaces between; a number of thousands looks like one."""
_GROUPS = late_pattern(r"\d[ \u00a0]\d{2,4}[ \u00a0]\d")
_HOURS_BEHIND = rf"{_SPACE}*(?:(?:часа?|часов|ч\.?|o['’]clock){_SPACE}+)?"
_CLOCK = late_pattern(
    rf"(?<![\d:.])([01]?\d|2[0-4])(?:[:.]([0-5]\d))?{_HOURS_BEHIND}"
    r"(a\.?m\.?|p\.?m\.?|утра|ночи|дня|вечера|in the (?:morning|afternoon|evening)|at night)(?!\w)"
    r"|(?<![\d:.,])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])",
    re.IGNORECASE,
)
_LATE = late_pattern(r"p|дня|вечера|in the (?:aft|eve)", re.IGNORECASE)
_NIGHT = late_pattern(r"ночи|at night", re.IGNORECASE)
_PART_BEFORE = late_pattern(
    r"\b(?:(ertalab|tong(?:gi|da)?|эрталаб|тонг(?:ги|да)?)|(tungi|tunda|kechasi|тунги|тунда|кечаси)"
    r"|(kechqurun|kechki|oqshom|kunduzi?|tushdan keyin|кечқурун|кечки|оқшом|кундузи?|тушдан кейин))"
    r" (?:soat|соат) \Z",
    re.IGNORECASE,
)
"""The part of the day that Uzbek writes before an hour: morning, night, afternoon or evening."""
_HOUR_BEFORE: Final = ("soat ", "соат ")
"""What stands between the two."""
_PART_LENGTH: Final = 20
"""Its longest, in characters."""
_FIGURE = late_pattern(
    rf"(?<![\d])(\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d{{1,3}}(?:[.,'’]\d{{3}})+(?![\d])(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+|[½¼¾])?)"
)
_ENGLISH_FIGURE = late_pattern(
    r"(?<![\d])(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\u202f\d{3})+(?!\d)|\d+(?:\.\d+|[½¼¾])?)"
)
_SCALES: Final = (
    (Decimal(10) ** 3, r"thousand|тыс\.?|тысяч\w*|ming\w*|минг\w*|k"),
    (Decimal(10) ** 6, r"millions?|mln\.?|mn|m|млн\.?|миллион\w*|million\w*"),
    (Decimal(10) ** 9, r"billions?|bn|b|млрд\.?|миллиард\w*|mlrd\.?|milliard\w*|billion\w*"),
    (Decimal(10) ** 12, r"trillions?|tn|trln\.?|трлн\.?|триллион\w*|trillion\w*"),
)
_AND_MORE: Final = "с (?:лишним|небольшим)"
"""Between a number and its scale: 200 с лишним тысяч."""
_SCALE = late_pattern(
    rf"(?:{_SPACE}{_AND_MORE})?(?:"
    + "|".join(rf"({_SPACE}?(?:-|\b)?{_SPACE}?(?:{words}))(?![\w/])" for _, words in _SCALES)
    + ")",
    re.IGNORECASE,
)
_HALF = late_pattern(r"\b(?:half|пол|yarim|ярим)", re.IGNORECASE)
_MINUS = late_pattern(r"(?:^|[\s(«“\"])([−–-])$")
_MINUS_WORD = late_pattern(r"\b(?:minus|минус)\s+$", re.IGNORECASE)
_RUN = late_pattern(
    # What a minus or the parts of a date or telephone number have before them; `minus` ends in these letters.
    r"\d((?<=[−–\-\n)./]\d)|(?<=[\dsSſсСᲃ\s)–-]\s\d))?\d*+"
    rf"(?=({_SPACE}\d|[.,'’]\d|[½¼¾]))?"
    rf"(?=(:\d|[\d:.]{{0,4}}(?i:{_HOURS_BEHIND}(?:a\.?m|p\.?m|утра|ночи|дня|вечера|in the|at night))))?"
    rf"(?=((?:{_SPACE}|-){{0,3}}(?i:[tmkbтм]|{_AND_MORE})))?"
)
"""Digits in a row, and what they may need beside them to be more than a number of their own."""
_BEFORE, _JOINED, _TIMED, _SCALED = range(1, 5)
"""Something before them; behind them more digits of the same number, a time of day, a scale."""
_PARTLY: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
"""Signs of parts that stand behind a whole number."""
_ROMAN_LETTERS = late_pattern(r"[MDCLXVI](?<![\w-].)[MDCLXVI]*+(?!\w)")
_ROMAN = late_pattern(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES: Final = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_HOURS, _EVENING = 12, 6
"""Of half a day; from six on an hour of the night is one before midnight."""


class Figure(NamedTuple):
    """One number in digits."""

    written: str
    values: frozenset[Decimal]
    """Its possible values: «1.250» is 1.25 or 1250; a time is minutes of the day, negative."""
    start: int
    end: int
    negative: bool = False
    clock: bool = False
    month: str = ""
    """The English name of the month that it may be, in a date."""


@lru_cache(maxsize=1024)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """Return the numbers that a text writes in digits, in order.

    Args:
        text: a plain text.
        language: its language, which says what point and comma mean.
    """
    runs = list(_RUN.finditer(text))
    more = [run for run in runs if run.lastindex]
    taken: list[Figure] = []
    if len(runs) >= _PARTS and any(run[_BEFORE] is not None for run in more):
        for find, possible in _CONNECTED:
            if possible.search(text):
                taken += [one for one in find(text, language) if not _overlaps(one, taken)]
    if any(run[_TIMED] is not None for run in more):
        taken += [one for one in _clocks(text) if not _overlaps(one, taken)]
    plain = _summed(_plain(text, language, runs), text)
    if language == "uz" and plain:
        plain = _uzbek_clocks(text, plain)
    if not taken:
        return tuple(plain)
    taken += [one for one in plain if not _overlaps(one, taken)]
    return tuple(sorted(taken, key=lambda one: one.start))


@lru_cache(maxsize=1024)
def spoken(text: str, kind: tuple[str, str]) -> frozenset[Decimal]:
    """Return the numbers that a text may say without Arabic digits: in words, in Roman figures."""
    said = {value for _, value in roman_numbers(text)}.union(*(one.values for one in halves(text, kind)))
    if _HALF.search(text):
        said.add(Decimal("0.5"))
    return number_words(text, kind) | said


def roman_numbers(text: str) -> tuple[tuple[str, Decimal], ...]:
    """Return what a text may say in Roman figures, each with its letters."""
    letters = (match[0] for match in _ROMAN_LETTERS.finditer(text))
    return tuple((one, Decimal(_roman(one))) for one in letters if _ROMAN.fullmatch(one))


def _overlaps(one: Figure, taken: list[Figure]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in taken)


def _phones(text: str, _: str) -> Iterator[Figure]:
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) >= 6 and not DATED.fullmatch(match[0].strip()):  # noqa: PLR2004 - shorter ones are ranges
            yield Figure(match[0].strip(), frozenset({Decimal(digits)}), *match.span())


def _grouped_phones(text: str, _: str) -> Iterator[Figure]:
    for match in _GROUPED.finditer(text):
        first, *groups = match[0].split()
        digits = re.sub(r"\D", "", match[0])
        thousands = first[0] != "+" and all(len(group) == 3 for group in groups)  # noqa: PLR2004 - as these have
        if len(digits) >= 7 and not thousands:  # noqa: PLR2004 - as the shortest have
            yield Figure(match[0], frozenset({Decimal(digits)}), *match.span())


def _dates(text: str, language: str) -> Iterator[Figure]:
    for date in figure_dates(text, language):
        for place, (start, end) in enumerate(date.parts):
            written = text[start:end]
            month = date.months.get(place, "")
            yield Figure(written, frozenset({Decimal(written)}), start, end, month=month)


def _clocks(text: str) -> Iterator[Figure]:
    for match in _CLOCK.finditer(text):
        if match[3]:
            hour, minute = int(match[1]), int(match[2] or 0)
            late = bool(_LATE.match(match[3])) or (_NIGHT.match(match[3]) and _EVENING <= hour < _HOURS)
            hour = hour % _HOURS + _HOURS * bool(late) if hour <= _HOURS else hour
        else:
            hour, minute = int(match[4]), int(match[5])
        yield _clock(match[0].strip(), hour, minute, match.span())


def _clock(written: str, hour: int, minute: int, span: tuple[int, int]) -> Figure:
    return Figure(written, frozenset({Decimal(hour % 24 * 60 + minute)}), *span, clock=True)


def _uzbek_clocks(text: str, found: Sequence[Figure]) -> list[Figure]:
    """Return numbers of which those that are an hour behind a part of the day are times: kechki soat 7."""
    return [_with_part(text, one) for one in found]


def _with_part(text: str, one: Figure) -> Figure:
    if not text[max(one.start - 5, 0) : one.start].casefold().endswith(_HOUR_BEFORE):
        return one
    part = _PART_BEFORE.search(text, max(one.start - _PART_LENGTH, 0), one.start)
    if part is None or not one.written.isdecimal() or int(one.written) > _HOURS:
        return one
    hour = int(one.written)
    late = part[3] or (part[2] and _EVENING <= hour < _HOURS)
    return _clock(one.written, hour % _HOURS + _HOURS * bool(late), 0, (one.start, one.end))


_CONNECTED: Final = ((_dates, DATED), (_phones, _PHONED), (_grouped_phones, _GROUPS))


def _plain(text: str, language: str, runs: Sequence[re.Match[str]]) -> list[Figure]:
    """Return the numbers that begin where digits in a row do."""
    pattern = _ENGLISH_FIGURE if language == "en" else _FIGURE
    found: list[Figure] = []
    behind = 0
    for run in runs:
        start, end = run.span()
        if start < behind:
            continue  # the number before goes on here
        if not run.lastindex:
            found.append(Figure(run[0], frozenset((Decimal(run[0]),)), start, end))
            continue
        if run[_JOINED] is not None and (match := pattern.match(text, start)):
            end = match.end()
        behind = end
        found.append(_beside(text, language, run, end))
    return found


def _beside(text: str, language: str, run: re.Match[str], end: int) -> Figure:
    """Return the number from digits in a row to an end, with a minus before it and a scale behind it."""
    start = run.start()
    values = _values(text[start:end], language)
    if (end > run.end() or run[_SCALED] is not None) and (scale := _SCALE.match(text, end)):
        power = next(factor for (factor, _), found in zip(_SCALES, scale.groups(), strict=True) if found)
        values = frozenset({value * power for value in values})
        end = scale.end()
    negative = run[_BEFORE] is not None and _is_negative(text[max(start - 8, 0) : start])
    return Figure(text[start:end].strip(), values, start, end, negative)


def _summed(found: list[Figure], text: str) -> list[Figure]:
    """Return numbers of which those that go on with a smaller scale are one: 1 million 800 ming."""
    joined: list[Figure] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and _goes_on(before, one, text):
            values = frozenset({min(before.values) + min(one.values)})
            joined[-1] = Figure(text[before.start : one.end].strip(), values, before.start, one.end)
        else:
            joined.append(one)
    return joined


def _goes_on(before: Figure, one: Figure, text: str) -> bool:
    """Return whether a number behind another one, which has a scale, is the rest of it."""
    places = min(before.values).adjusted() // 3 * 3
    return (
        before.written[-1:].isalpha()
        and not text[before.end : one.start].strip(" \u00a0")
        and max(one.values).adjusted() < places
    )


def _is_negative(before: str) -> bool:
    """Return whether a minus stands right before a number, as a sign or in words."""
    return _MINUS.search(before) is not None or _MINUS_WORD.search(before) is not None


@lru_cache(maxsize=1024)
def _values(written: str, language: str) -> frozenset[Decimal]:
    """Return what a number may be; a source's stands in its translations too."""
    if written.isdecimal():
        return frozenset({Decimal(written)})
    if written[-1] in _PARTLY:
        return frozenset({Decimal(written[:-1]) + _PARTLY[written[-1]]})
    bare = re.sub(rf"{_SPACE}|['’]", "", written)
    if language == "en":
        return frozenset({Decimal(bare.replace(",", ""))})
    marks = re.findall(r"[.,]", bare)
    if not marks:
        return frozenset({Decimal(bare)})
    head, _, tail = bare.rpartition(marks[-1])
    whole = re.sub(r"[.,]", "", head)
    found = {Decimal(f"{whole}.{tail}")}
    if len(tail) == 3 and len(bare) == len(written):  # noqa: PLR2004 - a group of thousands
        found.add(Decimal(whole + tail))
    return frozenset(found)


def _roman(figure: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in figure]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))
