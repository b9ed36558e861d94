"""The numbers that one of two texts has and the other has not, however their languages write them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.base import listed
from localize.checks.number_order import reordered
from localize.checks.numbered_text import NumberedText
from localize.checks.plain_text import plain
from localize.checks.retold_numbers import without_retold
from localize.language.figures import Figure, figures, roman_numbers, spoken
from localize.language.fractions import said_fractions
from localize.language.halves import halves, without_halves
from localize.language.named_things import months, unit_behind
from localize.language.number_words import number_words, said_numbers, says_alone
from localize.language.spoken_times import HALF_DAY, spoken_spans, spoken_times
from localize.language.word_clues import FRACTION, HALF_HOUR, clues
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

Kind = tuple[str, str]
"""Language and script."""
FIGURE: Final = late_pattern(r"\d")
"""What a word of a text with numbers in digits has."""
_HOURS = 12
_IMPERIAL = late_pattern(
    r"(?<![^\W\d_])(?:miles?|mph|feet|foot|ft|inch(?:es)?|yards?|pounds?|lbs?|ounces?|acres?|gallons?|fahrenheit)\b|°F"
    r"|\b(?:мил[ьяией]+|фут\w*|дюйм\w*|ярд\w*|фунт\w*|акр\w*)\b"
    r"|\b(?:milya\w*|\d+ mil\b|fut\w*|dyum\w*|yard\w*|funt\w*|akr\w*|футли?|дюйм)\b|\d[-\s]?(?:foot"
    r"|F\b)|\d['′]\s?\d",
    re.IGNORECASE,
)
"""Measures that another country's edition converts, and their figures with them."""
_ARTICLE = late_pattern(r"\b(?:an?|per)\b", re.IGNORECASE)
_ARTICLE_OR_ONE = late_pattern(r"\b(?:an?|per|another|bir|бир)\b", re.IGNORECASE)
"""Words that are «one» and no «first»."""
_SUMMED = 3
"""Figures: of so many of a list another text may tell the sum."""
_COUNTED = (late_pattern("[IVX]{2,}|[IV]"), late_pattern("[IVX]{2,}"))
"""Roman figures that are no initials or sizes: of chapters and kings; English has a word like one."""
_STOREYS = late_pattern(r"\b(?:floor|stor[ey]+|этаж|qavat|қават)", re.IGNORECASE)
"""Britain's first floor is the second one elsewhere."""
_CENTURY = 100
_EXACT = 10**20
"""Remainders of much longer numbers cannot be told."""
_YEARS = range(1800, 2100)


_DAY = late_pattern(
    r"\b(?:days?|сут(?:ки|ок|кам|ками|ках)|д(?:ень|ня|ней|ню)|(?:sutka|kun|сутка|кун)\w*)", re.IGNORECASE
)
_HOUR = late_pattern(r"[\s-]{0,2}(?:hours?|h\b|час\w*|ч\b|soat\w*|соат\w*)", re.IGNORECASE)
_ONE = late_pattern(
    r"[\s-]{0,2}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|people|person"
    r"|секунд\w*|минут\w*|час\w*|д(?:ень|ня)|недел\w*|месяц\w*|год\w*|человек\w*"
    r"|(?:ta|nafar|soniya|daqiqa|soat|kun|hafta|oy|yil|kishi|та|нафар|дақиқа|соат|кун|ҳафта|ой|йил|киши)\w*"
    r"|(?:tea|table|dessert)spoons?|tsp|tbsp|cups?|glass(?:es)?|pinch|clove|bunch|slice|handful"
    r"|(?:чайн\w+|столов\w+|десертн\w+|ч\.|ст\.)\s?л(?:ожк\w*|\.)|стакан\w*|щепотк\w*|зубчик\w*|пуч(?:ок|ка)|горст\w*"
    r"|ломтик\w*|(?:choy|osh|чой|ош) (?:qoshiq|қошиқ)\w*"
    r"|(?:stakan|piyola|chimdim|bogʻlam|tishcha|пиёла|чимдим|боғлам|тишча)\w*)",
    re.IGNORECASE,
)
"""One of what is counted, which another text may name alone: a day, a person, a spoon."""
_TENS = late_pattern(
    r"\b(?:decades?|десятилет\w+|десятк\w+|oʻn yil\w*|oʻnlab|ўн йил\w*|ўнлаб)\b", re.IGNORECASE
)
_DEGREES = late_pattern(
    r"°|\b(?:degrees?|градус\w*|gradus\w*|daraja\w*|даража\w*|temperatur\w*|температур\w*)|\d0s\b",
    re.IGNORECASE,
)
_SCORE = late_pattern(
    r"(?<![\d.,:/–-])(\d{1,2})[:–-](\d{1,2})(?![\d:/–-]|[.,]\d|\s?[-–]?\s?(?:am|pm|ye?ars?|лет|yil|мин))"
)
_SCORED = late_pattern(r"\d[:–-]\d")
"""Without it a text has no score."""
_SCORE_SIGNS: Final = ":–-"
_LOST = late_pattern(
    r"\b(?:lose[ds]?|loss|lost|beaten|defeat(?:ed)?|went down|проигр\w+|уступ\w+|поражени\w+|потерпел\w*"
    r"|yutqaz\w+|magʻlub\w*|boy ber\w+|ютқаз\w+|мағлуб\w*|бой бер\w+)\b",
    re.IGNORECASE,
)
"""Who loses 3-0 in English, where the winner's goals stand first, loses 0:3 elsewhere."""
_CLOCK_WORDS = late_pattern(
    r"\b(?:noon|midday|midnight|half past|quarter (?:past|to)|полдень|полудня|полночь|полуночи"
    r"|половин\w+|четверт\w+"
    r"|yarim\w*|chorak\w*|tush\w*|peshin\w*|ярим\w*|чорак\w*|туш\w*|пешин\w*)\b",
    re.IGNORECASE,
)
_AROUND = late_pattern(r"\b24/7\b")
_CUT = late_pattern(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Nr|Art|vol|p|стр|ст|№)\.?$", re.IGNORECASE
)
_CONVERTED: Final = ((5 / 9, -160 / 9),)
"""Factor and offset: degrees Fahrenheit in degrees Celsius."""
_NEAR = 0.02
_DAY_HOURS = 24


class NumberDifference(NamedTuple):
    """The differences between the numbers of a target and of its source."""

    lost: tuple[Figure, ...] = ()
    """The source's that the target has neither in digits nor in words."""
    more: tuple[Figure, ...] = ()
    """The target's that the source has neither in digits nor in words."""
    had: tuple[Figure, ...] = ()
    has: tuple[Figure, ...] = ()


def compare(pair: TextPair, subject: StringSubject) -> NumberDifference:
    """Compare the numbers of a text with its source's; a form for few numbers may spell its own out."""
    if pair.rare:
        return NumberDifference()
    return _compared(plain(pair.source), plain(pair.target), subject.source_kind, subject.kind)


@lru_cache(maxsize=512)
def _compared(source: str, target: str, ours: Kind, theirs: Kind) -> NumberDifference:
    had, has = figures(source, ours[0]), figures(target, theirs[0])
    alike = _read_alike(had, has)
    lost = [] if alike else _unmatched(had, has, source, target, theirs)
    more = [] if alike else _unmatched(has, had, target, source, ours)
    if lost or more:
        if (len(lost) != len(more) and _digits(lost) == _digits(more)) or _measured_anew(source, target):
            lost, more = [], []
        lost, more = _without_conversions(lost, more, f"{source} {target}")
    if not lost and not more:
        turned = _turned(source, target) if had and has else None
        turned = turned or reordered(had, has, (source, target), (ours, theirs))
        said = ([], []) if len(had) >= _SUMMED else _in_words(source, target, ours, theirs)
        lost, more = turned or said
    named_in = clues(source)
    for other, clue in (
        (_other_part, named_in & FRACTION),
        (_other_time, (named_in | clues(target)) & HALF_HOUR),
        (_other_span, (named_in | clues(target)) & HALF_HOUR),
    ):
        if clue and not lost and not more:
            lost, more = other(source, target, ours, theirs)
    if not lost and not more and had and has and not (alike and len(had) == 1):
        lost, more = _exchanged(source, target, ours, theirs)
    if lost or more:
        one, two = NumberedText(source, ours), NumberedText(target, theirs)
        lost, more = without_retold(lost, more, one, two)
    return NumberDifference(tuple(lost), tuple(more), had, has)


def _read_alike(had: Sequence[Figure], has: Sequence[Figure]) -> bool:
    """Return whether two texts have the same figures, one by one."""
    return len(had) == len(has) and all(
        one.values == other.values and one.clock is other.clock for one, other in zip(had, has, strict=True)
    )


def _turned(source: str, target: str) -> tuple[list[Figure], list[Figure]] | None:
    """Return the score of both texts where it is turned around: 2:1 and 1:2."""
    if not any(map(source.__contains__, _SCORE_SIGNS)):
        return None
    if not _SCORED.search(source) or not _SCORED.search(target):
        return None
    ours, theirs = list(_SCORE.finditer(source)), list(_SCORE.finditer(target))
    if len(ours) != 1 or len(theirs) != 1 or ours[0][1] == ours[0][2]:
        return None
    one, two = ours[0], theirs[0]
    turned = (one[1], one[2]) == (two[2], two[1]) and not (_LOST.search(source) and _LOST.search(target))
    return ([_figure(one)], [_figure(two)]) if turned else None


def _exchanged(source: str, target: str, ours: Kind, theirs: Kind) -> tuple[list[Figure], list[Figure]]:
    """Return numbers that stand before the same unit, where the other text has them elsewhere."""
    had = _by_unit(source, ours[0])
    has = _by_unit(target, theirs[0]) if had else had
    both = [(one, has[unit]) for unit, one in had.items() if unit in has]
    wrong = [
        (one, other)
        for one, other in both
        if not _same(one, other)
        and not _is_part_of_hours(one, source, target)
        and one.values.isdisjoint(number_words(target, theirs))
        and other.values.isdisjoint(number_words(source, ours))
    ]
    return [one for one, _ in wrong], [other for _, other in wrong]


@lru_cache(maxsize=512)
def _by_unit(text: str, language: str) -> Mapping[str, Figure]:
    """Return the unit of each number that has one, without units that stand twice."""
    units = [
        ("date" if unit == "year" and not one.values.isdisjoint(_YEARS) else unit, one)
        for one in figures(text, language)
        if (unit := unit_behind(text, one.end))
    ]
    names = [unit for unit, _ in units]
    return {unit: one for unit, one in units if names.count(unit) == 1}


def _figure(match: re.Match[str]) -> Figure:
    return Figure(match[0], frozenset({Decimal(match[1])}), match.start(), match.end())


def _in_words(source: str, target: str, ours: Kind, theirs: Kind) -> tuple[list[Figure], list[Figure]]:
    """Return a number that the source says in words and the one in words or figures that stands for it."""
    lost = _unsaid(source, ours, target, theirs)
    more = _unsaid(target, theirs, source, ours) if len(lost) == 1 else []
    alike = len(more) == 1 and (min(lost[0].values) < 0) == (min(more[0].values) < 0)
    alike = alike and not _measured_anew(source, target)
    return (lost, more) if alike else ([], [])


def _other_one(
    said_in: Callable[[str, Kind], Sequence[tuple[str, object]]],
    source: str,
    target: str,
    ours: Kind,
    theirs: Kind,
) -> tuple[list[Figure], list[Figure]]:
    """Return the one part, time or span that each text says, where it is not the same."""
    had = said_in(source, ours)
    has = said_in(target, theirs) if len(had) == 1 else ()  # most sources say none
    if len(has) != 1 or had[0][1] == has[0][1]:
        return [], []
    return [Figure(had[0][0], frozenset(), 0, 0)], [Figure(has[0][0], frozenset(), 0, 0)]


_other_part = partial(_other_one, said_fractions)
_other_span = partial(_other_one, spoken_spans)


def _other_time(source: str, target: str, ours: Kind, theirs: Kind) -> tuple[list[Figure], list[Figure]]:
    """Return the one time of each text, where it is not the same and one of them says it in words."""
    lost, more = _other_one(_times, source, target, ours, theirs)
    timed = lost and (spoken_times(source, ours) or spoken_times(target, theirs))
    return (lost, more) if timed else ([], [])


def _times(text: str, kind: Kind) -> list[tuple[str, int]]:
    """Return the times of day that a text says or writes in figures, as minutes since midnight or noon."""
    written = [(one.written, int(min(one.values)) % HALF_DAY) for one in figures(text, kind[0]) if one.clock]
    return [*spoken_times(text, kind), *written]


@lru_cache(maxsize=1024)
def _in_words_alone(text: str, kind: Kind) -> tuple[tuple[str, Decimal], ...]:
    """Return the numbers that a text says for certain in words or Roman figures; ordinals are negative."""
    said = said_numbers(without_halves(text, kind), kind)
    said += tuple(
        (written, -value)
        for written, value in roman_numbers(text)
        if _COUNTED[kind[0] == "en"].fullmatch(written)
    )
    if any(value < 0 for _, value in said) and _STOREYS.search(text):
        said = tuple((words, value) for words, value in said if value > 0)
    return said


def _unsaid(text: str, kind: Kind, other: str, other_kind: Kind) -> list[Figure]:
    """Return the numbers that a text says in words for certain, and the other one nowhere."""
    text = _without_strangers(text, kind)
    said, parts = _in_words_alone(text, kind), halves(text, kind)
    if not said and not parts:
        return []
    other = _without_strangers(other, other_kind)
    bare = without_halves(other, other_kind) if said else other
    unsaid = [
        Figure(words, frozenset({value}), 0, 0)
        for words, value in said
        if not _tells(bare, other_kind, abs(value), _ARTICLE_OR_ONE if value == -1 else _ARTICLE)
    ]
    return unsaid + [
        Figure(one.written, one.values, 0, 0)
        for one in parts
        if not any(_tells(other, other_kind, value, _ARTICLE) for value in one.values)
    ]


@lru_cache(maxsize=1024)
def _without_strangers(text: str, kind: Kind) -> str:
    """Return a text without words that look like numbers and are none here."""
    pattern = _STRANGERS.get(kind[0])
    return pattern.sub("", text) if pattern else text


_TENS_OF = late_pattern(
    r"\b(?:oʻn|yuz|ўн|юз)[ \u00a0](?=(?:ming|million|milliard|минг|миллион|миллиард)"
    r"(?:lab|larcha|лаб|ларча)\b)|\b(?:oʻntacha|ўнтача)\b",
    re.IGNORECASE,
)
"""Tens of thousands, which other languages may call thousands, and about ten, which may be a dozen."""
_SECONDS = late_pattern(
    r"\b(?:(?:of a|per|split) second|a second(?= (?:behind|ahead|later|faster|slower|apart|before|after)))\b",
    re.IGNORECASE,
)
"""The second of time, which comes after no first one."""
_STRANGERS: Final = {"uz": _TENS_OF, "en": _SECONDS}


def _tells(text: str, kind: Kind, value: Decimal, articles: re.Pattern[str]) -> bool:
    """Return whether a text without its articles may say a number, in digits or in words."""
    if says_alone(value, text, kind, but=articles):
        return True
    text = articles.sub(" ", text)
    return any(value in one.values for one in figures(text, kind[0])) or value in spoken(text, kind)


def named(found: Sequence[Figure]) -> str:
    """Return numbers as they are written, each once."""
    return listed(dict.fromkeys(one.written for one in found))


def _measured_anew(source: str, target: str) -> bool:
    """Return whether one of the texts has measures that the other lacks."""
    return bool(_IMPERIAL.search(source)) != bool(_IMPERIAL.search(target))


def _without_conversions(
    lost: list[Figure], more: list[Figure], texts: str
) -> tuple[list[Figure], list[Figure]]:
    """Return numbers without those that are the same temperature, in another country's degrees."""
    if not lost or len(lost) != len(more) or not _DEGREES.search(texts):
        return lost, more
    both = [(one, other) for one, other in zip(lost, more, strict=True) if not _converts(one, other)]
    return [one for one, _ in both], [other for _, other in both]


def _converts(one: Figure, other: Figure) -> bool:
    return any(
        abs(float(low) * factor + offset - float(high)) <= max(abs(float(high)) * _NEAR, 1)
        for first, second in ((one, other), (other, one))
        for low in first.values
        for high in second.values
        for factor, offset in _CONVERTED
    )


def _digits(found: Sequence[Figure]) -> str:
    """Return all digits in a row: telephone numbers are grouped as each country likes."""
    return "".join(char for one in found for char in one.written if char.isdecimal())


def _unmatched(
    figures_: Sequence[Figure], others: Sequence[Figure], own: str, text: str, kind: Kind
) -> list[Figure]:
    """Return the figures that another text has neither in digits nor in words."""
    there = {(other.values, other.clock) for other in others}
    return [
        one
        for one in figures_
        if (one.values, one.clock) not in there
        and not (
            any(_same(one, other) for other in others)
            or one.values & spoken(text, kind)
            or _told(one, own, text, kind)
        )
    ]


def _told(one: Figure, own: str, text: str, kind: Kind) -> bool:
    """Return whether a text says a number without naming it: a day of 24 hours, an hour, decades."""
    value = min(one.values)
    if one.month and one.month in (months(text, kind) or ()):
        return True
    short = value and abs(value) < _EXACT
    days = short and not value % _DAY_HOURS and _HOUR.match(own, one.end) and _DAY.search(text)
    alone = value == 1 and _ONE.match(own, one.end)
    clock = one.clock and _CLOCK_WORDS.search(text)
    tens = short and not value % 10 and value < _CENTURY and _TENS.search(text)
    if days or alone or clock or _AROUND.search(own) or tens or _CUT.search(text.rstrip()):
        return True
    if one.clock:
        return _is_same_hour(one, own, text, kind)
    return value in _longer_said(text, kind) or _is_part_of_hours(one, own, text)


def _is_same_hour(one: Figure, own: str, text: str, kind: Kind) -> bool:
    """Return whether a text says a time in words or by the half of its day: six, 6:15 in the evening."""
    minutes = min(one.values)
    hour, rest = divmod(minutes, 60)
    if minutes % HALF_DAY in {time for _, time in spoken_times(text, kind)}:
        return True
    if not rest and spoken(text, kind) & {hour, hour % _HOURS}:
        return True
    both = [
        ((one, own), (other, text))
        for other in figures(text, kind[0])
        if other.clock and abs(min(other.values) - minutes) == HALF_DAY
    ]
    early = (min(pair, key=lambda timed: min(timed[0].values)) for pair in both)
    return any(
        _PART_OF_DAY.search(said, max(time.start - _BESIDE, 0), time.end + _BESIDE) for time, said in early
    )


_BESIDE = 16
"""Characters between a time and the part of the day that it is in."""
_PART_OF_DAY = late_pattern(
    r"\b(?:evening|afternoon|night|p\.?m|вечер|дня|ноч|kech|tush|tun|кеч|туш|тун)", re.IGNORECASE
)


def _longer_said(text: str, kind: Kind) -> set[Decimal]:
    """Return what a text says in another unit or in short: a year and a half, two fifths, the eighties."""
    said = {share * unit for half in halves(text, kind) for share in half.values for unit in _PARTS_OF_UNITS}
    said |= {Decimal(minutes) for _, minutes in spoken_spans(text, kind)}
    said |= {Decimal(part.numerator * _CENTURY) / part.denominator for _, part in said_fractions(text, kind)}
    tens = {value for value in spoken(text, kind) if not value % 10}
    return said | {year + value for year in _CENTURIES for value in tens if value < _CENTURY}


_PARTS_OF_UNITS = (12, 24, 60, 100)
"""So many months, hours, minutes or years of a year, a day, an hour or a century."""
_CENTURIES = (1800, 1900, 2000)


def _is_part_of_hours(one: Figure, own: str, text: str) -> bool:
    """Return whether one text has minutes, where the other has hours and minutes: 118, 1 and 58."""
    for hours in _HOURS_AND_MINUTES.finditer(text):
        total = int(hours[1]) * 60 + int(hours[2])
        if total in one.values and _MINUTES.match(own, one.end):
            return True
    return any(
        hours.start() <= one.start < hours.end()
        and re.search(rf"(?<!\d){int(hours[1]) * 60 + int(hours[2])}(?!\d)", text) is not None
        for hours in _HOURS_AND_MINUTES.finditer(own)
    )


_MINUTES = late_pattern(r"[\s\u00a0-]{0,2}(?:min|мин|daqiqa|дақиқа)", re.IGNORECASE)
_HOURS_AND_MINUTES = late_pattern(
    r"(?<!\d)(\d{1,2})[\s\u00a0-]?(?:hours?|hrs?|h|час(?:а|ов)?|ч|soat|соат)\.?,? (?:and |и |va |ва )?"
    r"(\d{1,2})[\s\u00a0-]?(?:min|мин|daqiqa|дақиқа)",
    re.IGNORECASE,
)


def _same(one: Figure, other: Figure) -> bool:
    if one.clock == other.clock:
        return bool(one.values & other.values) or _same_year(one.values, other.values)
    clock, number = (one, other) if one.clock else (other, one)
    return any(_is_hour(minutes, value) for minutes in clock.values for value in number.values)


def _same_year(some: frozenset[Decimal], others: frozenset[Decimal]) -> bool:
    """Return whether two numbers may be one year: the 1930s are the thirties."""
    pairs_ = [sorted((one, other)) for one in some for other in others]
    return any(low < _CENTURY and high in _YEARS and high % _CENTURY == low for low, high in pairs_)


def _is_hour(minutes: Decimal, value: Decimal) -> bool:
    """Return whether a number alone may be an hour: 4 and 16 may both be 4 p.m."""
    hour, rest = divmod(minutes, 60)
    return not rest and value in {hour, hour % _HOURS, hour % _HOURS or _HOURS}
