from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import ConfigError, InputError, UsageError
from localize.language.date_reading import _names
from localize.language.dates import (
    STYLES,
    Moment,
    Style,
    format_moment,
    parse_moment,
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
MAY_DAY = Moment(datetime(2025, 5, 1, tzinfo=TASHKENT), has_time=False)


def read(text: str, *, day_first: bool = True) -> str | None:
    moment = parse_moment(text, timezone="Asia/Tashkent", day_first=day_first)
    return moment.iso if moment else None


def texts(locale: Locale, changed: dict[MessageKey, str] | None = None) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        known = translation(key, locale)
        assert known is not None
        return (changed or {}).get(key, known[0])

    return text


@pytest.mark.parametrize(
    "text",
    [
        "15:28, 28-04-2025",
        "15:28 / 28.04.2025",
        "15:28 28/04/2025",
        "28.04.2025 15:28",
        "28.04.2025 г., 15:28",
        "28-04-2025 | 15:28",
        "2025-04-28T15:28",
        "2025-04-28 15:28:00.000",
        "2025-04-28T15:28:00+05:00",
        "2025-04-28T15:28:00 +05",
        "2025-04-28T10:28:00Z",
        "2025-04-28 12:28 +0200",
        "28 апреля 2025 г., 15:28",
        "28 апреля 2025 года в 15:28",
        "28 апр. 2025, 15:28",
        "понедельник, 28 апреля 2025 г., 15:28",
        "2025-yil 28-aprel, 15:28",
        "2025-yil, 28-aprel soat 15:28",
        "28-aprel 2025-yil, 15:28",
        "2025-yil 28-aprel, dushanba, 15:28",
        "2025 йил 28 апрель, 15:28",
        "2025 йил 28 апрел 15:28",
        "15:28, 28 апрель 2025 йил",
        "28 April 2025 15:28",
        "April 28, 2025, 3:28 PM",
        "Apr 28 2025 at 3:28 p.m.",
        "Monday, 28th April 2025 - 15:28",
        "  15:28,\u00a028\u202fАПРЕЛЯ\t2025 ",
    ],
)
def test_forms_with_a_time(text: str) -> None:
    assert read(text) == "2025-04-28T15:28:00+05:00"


@pytest.mark.parametrize(
    "text",
    [
        "28-04-2025",
        "2025-04-28",
        "28.04.2025",
        "28/04/2025",
        "28 апреля 2025 г.",
        "28 апреля 2025 г",
        "28 Апреля, 2025",
        "2025-yil 28-aprel",
        "28-aprel, 2025",
        "2025 йил 28 апрель",
        "2025 йил 28 апрель, душанба",
        "April 28, 2025",
        "Mon, 28 Apr 2025",
        "28 April 2025 (Monday)",
    ],
)
def test_forms_without_a_time(text: str) -> None:
    assert read(text) == "2025-04-28"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03:36, 4-03-2025", "2025-03-04T03:36:00+05:00"),
        ("March 4, 2025 12:05 am", "2025-03-04T00:05:00+05:00"),
        ("March 4, 2025 12:05 PM", "2025-03-04T12:05:00+05:00"),
        ("2025-03-04T23:30:00Z", "2025-03-05T04:30:00+05:00"),
        ("2024-02-29", "2024-02-29"),
        ("1 мая 2025", "2025-05-01"),
        ("2025-yil 9-may", "2025-05-09"),
        ("2 сен. 2025", "2025-09-02"),
    ],
)
def test_other_days(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "31-02-2025",
        "29.02.2025",
        "2025-13-01",
        "0000-01-01",
        "3025-01-01",
        "2-1",
        "2:1",
        "15:28",
        "Today, 15:28",
        "28 April",
        "28-04-25",
        "28-04/2025",
        "90-123-45-67",
        "+998 71 200-20-25",
        "99-12-2025",
        "24:00, 28-04-2025",
        "15:60, 28-04-2025",
        "2025-04-28 13:28 pm",
        "2025-04-28 0:28 am",
        "2025-04-28T15:28+15:00",
        "2025-04-28T15:28+05:75",
        "Tuesday, 28 April 2025",
        "2025-yil 28-aprel, juma",
        "28 Brumaire 2025",
        "2025 йилда 28 апрель",
        "On April 28, 2025 the court met",
        "28 April 2025 15:28 and so on",
        "２８ ② 2025",
        "\ud800 28-04-2025",
        "28-04-2025\x00",
        "9" * 100,
    ],
)
def test_what_is_no_date_stays_text(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("03/04/2025", "2025-04-03", "2025-03-04"),
        ("03-04-2025", "2025-04-03", "2025-03-04"),
        ("03.04.2025", "2025-04-03", "2025-04-03"),
        ("2025-04-03", "2025-04-03", "2025-04-03"),
        ("28/04/2025", "2025-04-28", None),
        ("04/28/2025", None, "2025-04-28"),
    ],
)
def test_day_first_or_month_first(text: str, day_first: str, month_first: str | None) -> None:
    assert read(text) == day_first
    assert read(text, day_first=False) == month_first


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "", "../etc", "Asia", "\ud800", "a\x00b"])
def test_an_unknown_zone_is_a_mistake_of_the_configuration(zone: str) -> None:
    with pytest.raises(ConfigError, match="is not a time zone"):
        parse_moment("28-04-2025", timezone=zone)


def test_a_moment_knows_its_instant_and_whether_it_has_a_time() -> None:
    moment = parse_moment("15:28, 28-04-2025", timezone="Asia/Tashkent")
    assert moment == APRIL
    assert moment.value == datetime(2025, 4, 28, 10, 28, tzinfo=UTC)
    assert str(moment) == "2025-04-28T15:28:00+05:00"
    assert str(MAY_DAY) == "2025-05-01"


@given(st.datetimes(datetime(1900, 1, 2), datetime(2999, 12, 30)), st.booleans())  # noqa: DTZ001 - zoned below
@settings(max_examples=60, deadline=None)
def test_iso_reads_back(value: datetime, has_time: bool) -> None:
    value = (
        value.replace(microsecond=0) if has_time else value.replace(hour=0, minute=0, second=0, microsecond=0)
    )
    moment = Moment(value.replace(tzinfo=TASHKENT), has_time=has_time)
    assert parse_moment(moment.iso, timezone="Asia/Tashkent") == moment


@given(st.dates(date(1900, 1, 2), date(2999, 12, 30)), st.sampled_from(LOCALES))
@settings(max_examples=60, deadline=None)
def test_what_is_printed_reads_back(day: date, locale: Locale) -> None:
    value = datetime(day.year, day.month, day.day, 9, 5, tzinfo=timezone(timedelta(hours=5)))
    for style in STYLES:
        printed = format_moment(Moment(value, has_time=True), style, locale, texts(locale))
        moment = parse_moment(printed, timezone="Asia/Tashkent")
        assert moment is not None, printed
        assert moment.value.date() == value.date()
        assert moment.has_time == (style in {"card", "long_time"})


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_nothing_crashes_the_reader(text: str) -> None:
    for moment in (
        parse_moment(text, timezone="UTC"),
        parse_moment(f"{text} 2025", timezone="UTC", day_first=False),
    ):
        assert moment is None or moment.value.tzinfo is not None


PRINTED: list[tuple[Style, tuple[str, str, str, str]]] = [
    ("short", ("28/04/2025", "28.04.2025", "28.04.2025", "28.04.2025")),
    ("medium", ("28 Apr 2025", "28 апр. 2025 г.", "2025-yil 28-apr", "2025 йил 28 апр")),
    ("long", ("28 April 2025", "28 апреля 2025 г.", "2025-yil 28-aprel", "2025 йил 28 апрель")),
    (
        "full",
        (
            "Monday, 28 April 2025",
            "понедельник, 28 апреля 2025 г.",
            "2025-yil 28-aprel, dushanba",
            "2025 йил 28 апрель, душанба",
        ),
    ),
    (
        "card",
        ("15:28, 28 April 2025", "15:28, 28 апреля 2025", "15:28, 28-aprel 2025", "15:28, 28 апрель 2025"),
    ),
    (
        "long_time",
        (
            "28 April 2025, 15:28",
            "28 апреля 2025 г., 15:28",
            "2025-yil 28-aprel, 15:28",
            "2025 йил 28 апрель, 15:28",
        ),
    ),
]


@pytest.mark.parametrize(("style", "expected"), PRINTED)
def test_printing(style: Style, expected: tuple[str, str, str, str]) -> None:
    assert tuple(format_moment(APRIL, style, locale, texts(locale)) for locale in LOCALES) == expected


@pytest.mark.parametrize("style", ["long", "card", "long_time"])
def test_no_time_is_invented(style: Style) -> None:
    printed = tuple(format_moment(MAY_DAY, style, locale, texts(locale)) for locale in LOCALES)
    assert printed == ("1 May 2025", "1 мая 2025 г.", "2025-yil 1-may", "2025 йил 1 май")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("d.M.yy", "28.4.25"),
        ("dd.LL.yyyy", "28.04.2025"),
        ("LLLL d, L y", "Aprel 28, 4 2025"),
        ("EEE EEEE d MMM MMMM y", "Dush dushanba 28 apr aprel 2025"),
        ("d-MMMM y-йил", "28-aprel 2025-йил"),
        ("d 'o''clock' '' ''' y' MM y", "28 o'clock ' ' y 04 2025"),
    ],
)
def test_a_translators_pattern_changes_what_is_printed(pattern: str, expected: str) -> None:
    uzbek = LOCALES[2]
    text = texts(uzbek, {pattern_key("long"): pattern})
    assert format_moment(APRIL, "long", uzbek, text) == expected


def test_a_translators_month_changes_what_is_printed() -> None:
    uzbek = LOCALES[2]
    text = texts(uzbek, {MessageKey("date.month.format.wide", "April"): "koʻklam"})
    assert format_moment(APRIL, "long", uzbek, text) == "2025-yil 28-koʻklam"


def test_time_fields_print_the_hour_both_ways() -> None:
    early = Moment(datetime(2025, 4, 8, 9, 5, tzinfo=TASHKENT), has_time=True)
    english = LOCALES[0]
    text = texts(english, {pattern_key("card"): "H:mm, d MMMM y"})
    assert format_moment(early, "card", english, text) == "9:05, 8 April 2025"
    assert format_moment(early, "card", english, texts(english)) == "09:05, 8 April 2025"


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


def test_a_broken_pattern_is_an_error_with_a_way_out() -> None:
    uzbek = LOCALES[2]
    with pytest.raises(InputError) as caught:
        format_moment(APRIL, "long", uzbek, texts(uzbek, {pattern_key("long"): "y-'yil d-MMMM"}))
    assert caught.value.message == "date pattern «y-'yil d-MMMM»: a quote (') is never closed"
    assert (
        caught.value.hint
        == "Mend the entry «d MMMM y» of context date.pattern.long in locales/uz/LC_MESSAGES/ui.po."
    )


def test_an_untranslated_month_is_an_error() -> None:
    text = texts(LOCALES[1], {MessageKey("date.month.format.wide", "April"): ""})
    with pytest.raises(InputError, match=r"«April» of context date\.month\.format\.wide has no text"):
        format_moment(APRIL, "long", LOCALES[1], text)


def test_an_unknown_style_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="«huge» is not a style of dates"):
        pattern_key("huge")


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
