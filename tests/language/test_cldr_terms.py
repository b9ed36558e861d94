"""What CLDR knows in languages that the vocabulary is not in."""

from __future__ import annotations

from unittest.mock import ANY

import pytest

from localize.language import vocabulary
from localize.language.cldr_terms import cldr_text, own_name
from localize.language.date_printing import STYLES, pattern_key, pattern_problem
from localize.language.known_terms import known_texts
from localize.model import Locale, MessageKey


def text(code: str, context: str, source: str) -> str | None:
    return cldr_text(MessageKey(context, source), Locale.parse(code))


@pytest.mark.parametrize(
    ("code", "month", "alone", "day", "unit"),
    [
        ("kk", "наурыз", "Наурыз", "жұма", "{0} км/сағ"),
        ("tg", "Март", "Март", "Ҷумъа", None),
        ("kaa", "mart", "Mart", "juma", "{0} km/h"),
        ("kaa_Cyrl", "март", "Март", "жума", ANY),  # CLDR has its units only since a later version
        ("ky", "март", "Март", "жума", "{0} км/с"),
        ("tk", "mart", "Mart", "anna", "{0} km/sag"),
        ("de", "März", "März", "Freitag", "{0} km/h"),
        ("de_AT", "März", "März", "Freitag", "{0} km/h"),
        ("xx", None, None, None, None),
    ],
)
def test_months_weekdays_and_units(
    code: str, month: str | None, alone: str | None, day: str | None, unit: str | None
) -> None:
    assert text(code, "date.month.format.wide", "March") == month
    assert text(code, "date.month.standalone.wide", "March") == alone
    assert text(code, "date.weekday.format.wide", "Friday") == day
    assert text(code, "unit.short", "{0} km/h") == unit


def test_letters_that_only_the_root_has_are_no_text_of_another_script() -> None:
    assert text("tg", "unit.short", "{0} m/s") is None
    assert text("tg", "unit.short", "{0}°C") == "{0}°C"
    assert text("tg", "unit.short", "{0}%") == "{0}%"


@pytest.mark.parametrize("code", ["kk", "tg", "de", "ky", "tk", "tr", "fr", "az", "hy", "ar"])
def test_patterns_can_be_printed(code: str) -> None:
    for style in STYLES:
        key = pattern_key(style)
        pattern = cldr_text(key, Locale.parse(code))
        assert pattern
        assert pattern_problem(pattern, key.source) == ""


def test_a_pattern_of_the_root_is_no_languages() -> None:
    assert text("kaa", "date.pattern.long", "d MMMM y") is None


def test_a_language_that_was_read_before_changes_no_other() -> None:
    """Babel keeps what an alias led to in data that locales share."""
    for code in ("ja", "de", "ar"):
        text(code, "date.month.standalone.wide", "May")
    assert text("fr", "date.month.standalone.wide", "May") == "mai"
    assert text("kaa", "date.month.standalone.wide", "May") == "May"


def test_weather_is_not_cldrs() -> None:
    assert text("de", "weather.condition", "clear") is None


def test_every_key_is_one_of_the_vocabularys() -> None:
    known = {entry.key for entry in vocabulary.entries()}
    found = [key for key in known if cldr_text(key, Locale("de"))]
    assert len(found) == 68


@pytest.mark.parametrize(
    ("code", "name"),
    [("kk", "Қазақ тілі"), ("tg", "Тоҷикӣ"), ("kaa", "Qaraqalpaqsha"), ("de", "Deutsch"), ("xx", None)],
)
def test_own_name(code: str, name: str | None) -> None:
    assert own_name(Locale.parse(code)) == name


def test_the_vocabulary_comes_first() -> None:
    march = MessageKey("date.month.format.wide", "March")
    assert known_texts(march, Locale("ru")) == ("марта",)
    assert known_texts(march, Locale("uz", "Cyrl")) == ("март",)
    assert known_texts(march, Locale("kk")) == ("наурыз",)
    assert known_texts(MessageKey("category", "Culture"), Locale("kk")) is None
