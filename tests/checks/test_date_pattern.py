"""What a translator may make of the patterns that dates, weather and units print with."""

from __future__ import annotations

import pytest

from localize.checks import StringSubject, inspect
from localize.checks.broken import broken
from localize.checks.registry import STRING, select
from localize.language.vocabulary import LOCALES, entries, translation
from localize.model import Locale, Message, MessageKey, ReviewState, Severity

UZ = Locale.parse("uz")


def told(context: str, source: str, target: str, *, slug: str = "ui") -> list[str]:
    message = Message(MessageKey(context, source), (target,))
    subject = StringSubject(message, UZ, Locale.parse("en"), ReviewState.TRANSLATED, slug=slug)
    return [finding.message for finding in inspect(subject, select(["date-pattern"]).string)]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("y yil d MMMM", "«i» is not a field; letters that are words stand in single quotes, like 'yil'"),
        ("d-MMMM", "it lacks the year"),
        ("y-'yil d-MMMM", "a quote (') is never closed"),
        ("y-'yil' d-MMMM, HH:mm", "it adds the hour, minute"),
        (" ", "it is empty"),
        ("y" * 300, "it is longer than 200 characters"),
    ],
)
def test_a_pattern_that_cannot_print_is_broken(target: str, problem: str) -> None:
    key = MessageKey("date.pattern.long", "d MMMM y")
    said = told(key.context, key.source, target)
    assert len(said) == 1
    assert said[0].endswith(f"» cannot print: {problem}")
    assert said[0] in broken(Message(key, (target,)), UZ, slug="ui")


@pytest.mark.parametrize("target", ["d.MM.yyyy", "y-'yil' d-MMMM, EEEE", "d MMMM y 'г'.", "y йил d MMMM", ""])
def test_a_pattern_may_be_written_in_many_ways(target: str) -> None:
    assert told("date.pattern.long", "d MMMM y", target) == []


def test_what_is_no_pattern_of_the_interface_is_no_date() -> None:
    assert told("date.pattern.long", "d MMMM y", "oy va kun", slug="cup") == []
    assert told("category", "Dates", "Sanalar") == []


@pytest.mark.parametrize(
    ("context", "source", "target"),
    [
        ("weather.pattern", "wind {speed} {direction}", "shamol {speed}"),
        ("weather.pattern", "wind {speed} {direction}", "shamol {speed} {direction} {direction}"),
        ("weather.pattern", "no wind", "{speed} shamolsiz"),
        ("unit.short", "{0} m/s", "m/s"),
        ("unit.short", "{0} m/s", "{1} m/s"),
        ("unit.short", "{0}%", "% {}"),
    ],
)
def test_a_part_lost_from_weather_or_a_unit_is_broken_too(context: str, source: str, target: str) -> None:
    flaws = broken(Message(MessageKey(context, source), (target,)), UZ, slug="ui")
    assert len(flaws) == 1
    assert flaws[0].startswith("placeholders differ: ")


def test_no_entry_that_is_shipped_has_an_error() -> None:
    errors = [check for check in STRING if check.severity is Severity.ERROR]
    for code in LOCALES:
        locale = Locale.parse(code)
        for entry in entries():
            targets = translation(entry.key, locale)
            assert targets is not None
            message = Message(entry.key, targets, plural_source=entry.plural_source)
            subject = StringSubject(message, locale, Locale.parse("en"), ReviewState.APPROVED, slug="ui")
            assert inspect(subject, errors) == ()
