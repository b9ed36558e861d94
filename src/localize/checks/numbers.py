"""The numbers of a text are its source's, however the two languages write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain
from localize.language.figures import figures, spoken
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from localize.checks.subjects import StringSubject
    from localize.language.figures import Figure
    from localize.model import Locale

_COLD = re.compile(
    r"frost|below zero|below freezing|minus|loss|мороз|минус|ниже нуля|холод|sovuq|minus|совуқ"
    r"|past|пасай|аёз|ayoz",
    re.IGNORECASE,
)
_WARM = re.compile(r"issiq|тепл|жар|warm|иссиқ|plus|плюс", re.IGNORECASE)
_HOURS = 12
_IMPERIAL = re.compile(
    r"\b(?:miles?|mph|feet|foot|ft|inch(?:es)?|yards?|pounds?|lbs?|ounces?|acres?|gallons?|fahrenheit)\b|°F"
    r"|\b(?:мил[ьяией]+|фут\w*|дюйм\w*|ярд\w*|фунт\w*|акр\w*)\b"
    r"|\b(?:milya\w*|\d+ mil\b|fut\w*|dyum\w*|yard\w*|funt\w*|akr\w*|футли?|дюйм)\b|\d[-\s]?(?:foot|F\b)",
    re.IGNORECASE,
)
"""Measures that another country's edition converts, and their figures with them."""
_CENTURY = 100
_YEARS = range(1800, 2100)


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        if pair.rare:
            continue
        source, target = plain(pair.source), plain(pair.target)
        ours, theirs = subject.source_locale, subject.locale
        had, has = figures(source, ours.language), figures(target, theirs.language)
        lost = _unmatched(had, has, target, kind_of(theirs))
        more = _unmatched(has, had, source, kind_of(ours))
        if (len(lost) != len(more) and _digits(lost) == _digits(more)) or _converted(source, target):
            lost, more = [], []
        if lost and more:
            yield Flaw(pair.say(f"has {_named(more)} where the source has {_named(lost)}"))
        elif lost:
            yield Flaw(pair.say(f"lacks the number {_named(lost)}"))
        elif more:
            yield Flaw(pair.say(f"has the number {_named(more)}, which the source has not"))
        else:
            yield from (Flaw(pair.say(words)) for words in _signs(had, has, source, target))


def kind_of(locale: Locale) -> tuple[str, str]:
    """Return language and script."""
    return locale.language, locale.effective_script


def _converted(source: str, target: str) -> bool:
    """Return whether one of the texts has measures that the other lacks."""
    return bool(_IMPERIAL.search(source)) != bool(_IMPERIAL.search(target))


def _digits(found: Sequence[Figure]) -> str:
    """Return all digits in a row: telephone numbers are grouped as each country likes."""
    return "".join(char for one in found for char in one.written if char.isdecimal())


def _unmatched(
    figures_: Sequence[Figure], others: Sequence[Figure], text: str, kind: tuple[str, str]
) -> list[Figure]:
    """Return the figures that another text has neither in digits nor in words."""
    said = spoken(text, kind)
    left = list(others)
    missing = []
    for one in figures_:
        partner = next((other for other in left if _same(one, other)), None)
        if partner is not None:
            left.remove(partner)
        elif not (one.values & said) and not any(_same(one, other) for other in others):
            missing.append(one)
    return missing


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


def _signs(had: Sequence[Figure], has: Sequence[Figure], source: str, target: str) -> Iterator[str]:
    """Tell of numbers below zero that are above it in the other text."""
    negative = {value for one in had if one.negative for value in one.values}
    positive = {value for one in had if not one.negative for value in one.values}
    below = {value for one in has if one.negative for value in one.values}
    above = {value for one in has if not one.negative for value in one.values}
    if (negative & above) - below - positive and not _COLD.search(target):
        yield "lacks a minus sign that the source has"
    if (below & positive) - negative - above and not _COLD.search(source):
        yield "has a minus sign that the source has not"
    if negative & below and _COLD.search(source) and _WARM.search(target):
        yield "lacks a minus sign that the source has"


def _named(found: Sequence[Figure]) -> str:
    return listed(dict.fromkeys(one.written for one in found))


CHECK = Check(
    "numbers",
    Scope.STRING,
    Severity.WARNING,
    "A number was lost, added or changed.",
    _run,
    "Write the source's number, as the language writes it.",
)
