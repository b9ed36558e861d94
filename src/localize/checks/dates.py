"""The days and months of a text are its source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import QUOTATION, has_any, plain
from localize.language.day_spans import day_span
from localize.language.named_things import doubtful_months, months, weekdays
from localize.language.word_clues import DATE, DAY, MONTH, Naming
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


Kind = tuple[str, str]
"""Language and script."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    for pair in subject.pairs:
        source = plain(pair.source)
        if not weekdays(source, ours) and not months(source, ours):
            continue
        source = _running(pair.source)
        days, of_year = weekdays(source, ours), months(source, ours)
        target = _running(pair.target)
        if said := _turned_round(source, target, ours, theirs):
            yield Flaw(pair.say(said))
            continue
        short = len(source.split()) <= _SHORT
        dated = short or (bool(of_year) and not _YEAR.search(target))
        for what, had, has, certain in (
            ("the day", days, weekdays(target, theirs), dated),
            ("the month", of_year, months(target, theirs), short),
        ):
            if had is not None and has is not None:
                sure = had - doubtful_months(target, theirs[0])
                if sure <= has:
                    continue  # as nearly always: nothing was lost
                both = _without_nights(sure, has, (source, ours), (target, theirs))
                yield from (Flaw(pair.say(words)) for words in _said(*both, what, certain=certain))


def _turned_round(source: str, target: str, ours: Kind, theirs: Kind) -> str:
    """Return what a target says that goes between two days or months the other way round."""
    had = day_span(source, ours)
    has = day_span(target, theirs) if had else None
    if had is None or has is None or had != has[::-1]:
        return ""
    return f"goes from {has.first} to {has.last} where the source goes from {had.first} to {had.last}"


def _without_nights(
    had: frozenset[str], has: frozenset[str], one: tuple[str, Kind], other: tuple[str, Kind]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the days of two texts without two that share a night: Friday night, «в ночь на субботу»."""
    for (text, kind), (beside, _) in ((one, other), (other, one)):
        for night in _NIGHT_TO.finditer(text) if _NIGHT.search(beside) else ():
            for day in weekdays(night["day"], kind) or ():
                shared = {day, _WEEK[_WEEK.index(day) - 1]}
                if had & shared and has & shared:
                    return had - shared, has - shared
    return had, has


_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NIGHT_TO = re.compile(r"\bночь (?:со? [а-яё]+ )?на (?P<day>[а-яё]+)", re.IGNORECASE)
_NIGHT = re.compile(r"night|small hours|early hours|\bноч|\btun|\bkech|\bтун|\bкеч", re.IGNORECASE)
_SHORT = 10
"""Words: in a longer sentence a translator may leave out a day that the context gives."""


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""With its year a date is whole, and its day of the week is no news."""


def _running(text: str) -> str:
    """Return a text without quotations and names that have a day in them: «Sunday Times», Black Friday."""
    bare = plain(text)
    if has_any(bare, _QUOTES):
        bare = QUOTATION.sub(" ", bare)
    return _NAME.sub(" ", bare) if _IN_DAYS in bare else bare


_QUOTES = frozenset('«“„"')
"""The marks with which a quotation opens."""
_IN_DAYS = "day"
"""Stands in each name that has a day in it."""
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME = re.compile(
    rf"\b{_DAY}(?:'s)? (?!(?:and|{_MONTH})\b)[A-Z]\w+"
    rf"|\b(?:Black|Good|Bloody|Easter|Palm|Cyber|Super) {_DAY}"
)


def _said(had: frozenset[str], has: frozenset[str], what: str, *, certain: bool) -> Iterator[str]:
    """Tell of a name that became another one, or was lost where several were named."""
    lost, more = sorted(had - has), sorted(has - had)
    if lost and more:
        yield f"names {what} {listed(more)} where the source names {listed(lost)}"
    elif lost and certain:
        yield f"does not name {what} {listed(lost)}"


CHECK = Check(
    "dates",
    Scope.STRING,
    Severity.WARNING,
    "A day of the week or a month is another one, or was lost.",
    _run,
    "Name the source's day and month.",
    in_source=Naming(DAY | MONTH | DATE),
    of_meaning=True,
)
