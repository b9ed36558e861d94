from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.language.date_reading import _names
from localize.language.dates import (
    Moment,
    format_moment,
    pattern_key,
    pattern_problem,
)
from localize.language.spelling import folded
from localize.language.vocabulary import spellings, translation
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable


TASHKENT = ZoneInfo("Asia/Tashkent")


LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))


APRIL = Moment(datetime(2025, 4, 28, 15, 28, tzinfo=TASHKENT), has_time=True)


def texts(locale: Locale, changed: dict[MessageKey, str] | None = None) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        known = translation(key, locale)
        assert known is not None
        return (changed or {}).get(key, known[0])

    return text


@pytest.mark.parametrize(
    ("pattern", "source", "problem"),
    [
        ("", "", "it is empty"),
        ("  ", "", "it is empty"),
        ("d " * 10_000_000, "", "it is longer than 200 characters"),
        ("d MMMM y 'г.", "", "a quote (') is never closed"),
        ("y-yil d-MMMM", "", "«i» is not a field; letters that are words stand in single quotes, like 'yil'"),
        (
            "y MMMMM d",
            "",
            "«MMMMM» is not a field; letters that are words stand in single quotes, like 'yil'",
        ),
        ("y MMMM", "d MMMM y", "it lacks the day"),
        ("'y' 'd'", "d MMMM y", "it lacks the day, month, year"),
        ("d MMMM y HH:mm", "d MMMM y", "it adds the hour, minute"),
        ("EEEE, d MMMM y", "d MMMM y", ""),
        ("d MM y", "d MMMM y", ""),
        ("d MMMM y 'г'.", "", ""),
        ("MMMM", "", ""),
    ],
)
def test_problems_of_patterns(pattern: str, source: str, problem: str) -> None:
    assert pattern_problem(pattern, source) == problem


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_a_pattern_prints_or_has_a_problem(pattern: str) -> None:
    english = LOCALES[0]
    text = texts(english, {pattern_key("long"): pattern})
    if pattern_problem(pattern, "d MMMM y"):
        with pytest.raises(InputError):
            format_moment(APRIL, "long", english, text)
    else:
        assert "25" in format_moment(APRIL, "long", english, text)


@pytest.mark.parametrize("kind", ["date.month", "date.weekday"])
def test_no_name_means_two_months_or_weekdays(kind: str) -> None:
    for context in ("format.wide", "standalone.wide", "format.abbreviated"):
        for number, names in enumerate(spellings(f"{kind}.{context}").values()):
            for name in names:
                assert _names(kind)[folded(name).rstrip(".")] == number
