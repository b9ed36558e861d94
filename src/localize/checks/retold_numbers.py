"""Numbers that a translator tells in another way: rounded, as a share of people, in another unit.

What is found here excuses a number that the other text has not; it never accuses. It is asked only where two
texts have different numbers, as few have.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from localize.checks.retold_measures import is_measured
from localize.language.figures import Figure, figures
from localize.language.fractions import shares_of_people
from localize.language.number_words import number_words
from localize.language.spoken_times import HALF_DAY, spoken_times
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from localize.checks.numbered_text import NumberedText


def without_retold(
    lost: Sequence[Figure], more: Sequence[Figure], source: NumberedText, target: NumberedText
) -> tuple[list[Figure], list[Figure]]:
    """Return the numbers that only one of two texts has, without those that the other tells in its own way.

    Args:
        lost: the numbers that only the source has.
        more: those that only the target has.
        source: the source.
        target: its translation.
    """
    pairs = [(one, other) for one in lost for other in more if _rounds(one, source, other, target)]
    return (
        [one for one in lost if not any(one is said for said, _ in pairs) and not _told(one, source, target)],
        [one for one in more if not any(one is said for _, said in pairs) and not _told(one, target, source)],
    )


def _told(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    is_number = max(one.values, default=_LARGEST) < _LARGEST  # a part of a whole has no values
    return is_number and any(way(one, own, other) for way in _WAYS)


_LARGEST: Final = 10**20
"""Much longer numbers, such as those of accounts, are told in no other way; nor can remainders be of them."""


def _as_share(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether eight in ten people are 80% in the other text."""
    said = {_percent(share) for _, share in shares_of_people(other.text, other.kind)}
    return not one.values.isdisjoint(said) or any(
        start <= one.start < end and other.says(_percent(share))
        for (start, end), share in shares_of_people(own.text, own.kind)
    )


def _percent(share: Fraction) -> Decimal:
    return Decimal(100 * share.numerator) / share.denominator


def _in_range(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a number has the scale of the one behind it: «4 to 6.5 thousand» for 4,000."""
    return any(map(other.says, _scaled(one, own))) or any(
        _scaled(there, other) & one.values for there in other.figures
    )


def _scaled(one: Figure, text: NumberedText) -> frozenset[Decimal]:
    """Return a number on the scale of the one behind it, with which it makes a range; nothing without one."""
    behind = next((there for there in text.figures if there.start > one.end), None)
    if behind is None or not _RANGE.fullmatch(text.text, one.end, behind.start):
        return frozenset()
    bare = figures(_WORDS.sub("", behind.written), text.kind[0])[0]
    scale = max(behind.values) / (max(bare.values) or 1)
    return frozenset(value * scale for value in one.values) if scale > 1 else frozenset()


_RANGE = late_pattern(
    r"(?:ta|та)?(?:dan|дан)?[\s\u00a0]?(?:[–—-]|to|and|or|до|и|или|va|yoki|ва|ёки)?[\s\u00a0]?[$€£]?",
    re.IGNORECASE,
)
_WORDS = late_pattern(r"[^\W\d_]+")


def _on_neighbours_scale(one: Figure, _: NumberedText, other: NumberedText) -> bool:
    """Return whether a word leaves its scale to the number before it: «8 млрд, Google — не менее двух»."""
    scale = max((scale for scale in _SCALES if min(one.values) >= scale), default=0)
    if not any(scale <= min(there.values) < scale * 1000 for there in other.figures):
        return False
    words = number_words(other.text, other.kind) - {Decimal(1)}
    return any(value / scale in words for value in one.values if scale)


_SCALES: Final = (10**3, 10**6, 10**9, 10**12)


def _with_more(one: Figure, _: NumberedText, other: NumberedText) -> bool:
    """Return whether words stand between a numeral and its scale: «сто с небольшим миллионов»."""
    closed = _AND_MORE.sub("", other.text)
    return closed != other.text and not one.values.isdisjoint(number_words(closed, other.kind))


_AND_MORE = late_pattern(r" с (?:небольшим|лишним)\b|[ -]odd\b", re.IGNORECASE)


def _as_part(one: Figure, _: NumberedText, other: NumberedText) -> bool:
    """Return whether a number is a quarter of a million or of a thousand."""
    return any(
        value / 4 in one.values
        for part in _QUARTERS.finditer(other.text)
        for value in number_words(part["scale"], other.kind)
    )


_QUARTERS = late_pattern(
    r"\b(?:quarter of an? |четверт(?:ь|и|ью) |chorak |чорак )(?P<scale>[^\W\d_]+)", re.IGNORECASE
)


def _at_time(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a number with a point is a time of day, as the British write it: «by 8.30»."""
    if one.clock:
        return any(_moment(there, other) in _half_day(one) for there in other.figures)
    moment = _moment(one, own)
    times = {time for _, time in spoken_times(other.text, other.kind)}
    return moment in times.union(*(_half_day(there) for there in other.figures if there.clock))


def _moment(one: Figure, text: NumberedText) -> int | None:
    """Return the minutes since midnight or noon that a number with a point may be; None where it is none."""
    time = _POINTED.fullmatch(one.written) if text.kind[0] == "en" else None
    return (int(time[1]) * 60 + int(time[2])) % HALF_DAY if time else None


def _half_day(one: Figure) -> set[int]:
    return {int(value) % HALF_DAY for value in one.values}


_POINTED = late_pattern(r"([01]?\d|2[0-4])\.([0-5]\d)")


def _as_goals(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a number is the nought of a score whose other number is said: two goals down."""
    if one.values != {Decimal(0)}:
        return False
    if _SCORED.search(other.text):
        return False
    scores = (score for score in _TO_NIL.finditer(own.text) if score.start() <= one.start < score.end())
    return any(other.says(Decimal(score[1] or score[2])) for score in scores)


_SCORED = late_pattern(r"\d[:–-]\d")
_TO_NIL = late_pattern(r"(?<![\d.,:])(?:0[:–-](\d)|(\d)[:–-]0)(?!\d|[.,:]\d)")


def _rounds(one: Figure, own: NumberedText, other: Figure, text: NumberedText) -> bool:
    """Return whether one of two numbers is the other, rounded, and the words beside it say so."""
    return any(
        _is_rounded(exact, rounded) and _may_be(_about(there, beside), exact, rounded)
        for (low, high), (there, beside), (_, plainly) in (
            ((one, other), (other, text), (one, own)),
            ((other, one), (one, own), (other, text)),
        )
        if not low.clock and not _about(low, plainly)
        for exact in low.values
        for rounded in high.values
    )


def _is_rounded(exact: Decimal, rounded: Decimal) -> bool:
    """Return whether a number has fewer digits that count than another one near it, and at most three."""
    counted, precise = (len(one.normalize().as_tuple().digits) for one in (rounded, exact))
    return (
        rounded >= _FEWEST
        and counted <= _MOST_DIGITS
        and counted < precise
        and abs(exact - rounded) * _NEAR <= rounded
    )


_FEWEST, _MOST_DIGITS, _NEAR = 100, 3, 20
"""The smallest number that is rounded, the digits that it keeps, and by which part of it it may differ."""


def _may_be(about: str, exact: Decimal, rounded: Decimal) -> bool:
    """Return whether a rounded number lies on the side of the exact one of which its words speak."""
    return about == _SOME or (about == _OVER and exact >= rounded) or (about == _NEARLY and exact <= rounded)


_OVER, _NEARLY, _SOME = "over", "nearly", "some"


def _about(one: Figure, text: NumberedText) -> str:
    """Return how the words beside a number round it; nothing where they do not."""
    before, behind = text.text[: one.start][-_BESIDE:], text.text[one.end : one.end + _BESIDE]
    found = _BEFORE.search(before) or _BEHIND.match(behind)
    return found.lastgroup or "" if found else ""


_BESIDE = 24
"""Characters beside a number in which words may round it."""
_BEFORE = late_pattern(
    r"\b(?:(?P<over>over|more than|above|upwards of|at least"
    r"|(?:бол(?:ее|ьше)|свыше|превы[а-я]+|не менее)(?: чем)?)"
    r"|(?P<nearly>nearly|almost|(?:just )?under|less than|почти|без малого|qariyb|deyarli|қарийб|деярли)"
    r"|(?P<some>about|around|some|roughly|approximately|около|примерно|порядка|приблизительно|taxminan|chamasi"
    r"|тахминан|чамаси))\b[\s\u00a0]*[$€£]?$",
    re.IGNORECASE,
)
_BEHIND = late_pattern(
    r"[^\W\d_]{0,12}[\s\u00a0](?:[^\W\d_]{1,12}[\s\u00a0])?"
    r"(?:(?P<over>ort|ziyod|koʻp|osh|baland|орт|зиёд|кўп|ош|баланд|с лишним|с небольшим)"
    r"|(?P<some>yaqin|яқин|atrofida|атрофида))",
    re.IGNORECASE,
)


def _in_knockout(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether the last sixteen of a cup play 1/8 of its final."""
    rounds = [
        match for match in _PART_OF_FINAL.finditer(own.text) if match.start() <= one.start < match.end()
    ]
    if rounds:
        return any(_ROUND.search(other.text) or other.says(2 * Decimal(part[1])) for part in rounds)
    return any(2 * Decimal(part[1]) in one.values for part in _PART_OF_FINAL.finditer(other.text))


_PART_OF_FINAL = late_pattern(r"\b1/(\d{1,2})[\s\u00a0-]+(?:финал|final)", re.IGNORECASE)
_ROUND = late_pattern(
    r"\b(?:quarter|semi|четверть|полу|chorak|yarim|чорак|ярим)[- ]?(?:final|финал)", re.IGNORECASE
)


def _in_years_of_life(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether somebody of 30 to 40 is in their thirties, or of an age that is named already."""
    if _AGED_ALIKE.search(other.text):
        return (
            _AGED.match(own.text, one.end) is not None or _AGED_TOO.search(own.text, 0, one.start) is not None
        )
    spans = (span for span in _AGES.finditer(own.text) if span.start(2) == one.start)
    return any(other.says(Decimal(span[1])) for span in spans)


_AGES = late_pattern(
    r"(?<!\d)([2-9]0)[\s\u00a0]?[–—-][\s\u00a0]?([3-9]0)[\s\u00a0-]?(?:лет|years?|yosh|ёш)", re.IGNORECASE
)
_AGED = late_pattern(r"[\s\u00a0-]?(?:лет|year|yosh|ёш)", re.IGNORECASE)
_AGED_TOO = late_pattern(r"\b(?:also|тоже|также|ham|ҳам)[\s\u00a0]$", re.IGNORECASE)
_AGED_ALIKE = late_pattern(
    r"\b(?:ровесни|одногод|сверстни|same age|tengdosh|тенгдош|yoshdosh|ёшдош)", re.IGNORECASE
)


def _on_feast_day(one: Figure, own: NumberedText, other: NumberedText) -> bool:
    """Return whether a number is the date by which one language calls a feast that another one names."""
    days = (day for date, name in _FEASTS if name.search(other.text) for day in date.finditer(own.text))
    return any(day.start() <= one.start < day.end() for day in days)


def _feast(day: int, months: str, english: str, names: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return expressions of the date and of the names of a feast."""
    dated = (
        rf"(?<!\d){day}(?:[-\s\u00a0](?:{months})|(?:st|th)?(?:\sof)?\s{english}\b)|\b{english}\s{day}(?!\d)"
    )
    return late_pattern(dated, re.IGNORECASE), late_pattern(rf"\b(?:{names})", re.IGNORECASE)


_FEASTS: Final = (
    _feast(1, "yanvar|январ", "january", "new year|нов(?:ый|ого|ому|ым) год|yangi yil|янги йил"),
    _feast(14, "fevral|феврал", "february", "valentine|д(?:ень|ня|ню|н[её]м) (?:всех )?влюбл[её]нных"),
    _feast(
        8, "mart|март", "march", "women['’]s day|женск[а-я]+ д(?:ень|ня|ню|н[её]м)|xotin-qizlar|хотин-қизлар"
    ),
    _feast(21, "mart|март", "march", "navroʻz|n[ao][vw]ruz|навруз|наврўз"),
    _feast(1, "may|мая", "may", "may day|labou?r day|первома|д(?:ень|ня|ню|н[её]м) труда"),
    _feast(9, "may|мая", "may", "victory day|д(?:ень|ня|ню|н[её]м) победы|xotira va qadr|хотира ва қадр"),
    _feast(
        4, "iyul|июл", "july", "independence day|д(?:ень|ня|ню|н[её]м) независимости|mustaqillik|мустақиллик"
    ),
    _feast(1, "sent|сент", "september", "independence day|д(?:ень|ня|ню|н[её]м) независимости"),
    _feast(
        1, "sent|сент", "september", "mustaqillik|мустақиллик|day of knowledge|д(?:ень|ня|ню|н[её]м) знаний"
    ),
)
"""Feasts that one language calls by their dates and another one by names."""


_WAYS: Final = (
    _in_years_of_life,
    _as_share,
    _in_range,
    _on_neighbours_scale,
    _with_more,
    _as_part,
    _at_time,
    _as_goals,
    is_measured,
    _in_knockout,
    _on_feast_day,
)
