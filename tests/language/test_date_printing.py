from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError, UsageError
from localize.language.dates import (
    STYLES,
    Moment,
    Style,
    format_moment,
    parse_moment,
    pattern_key,
)
from localize.language.vocabulary import translation
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable


TASHKENT = ZoneInfo("Asia/Tashkent")


LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))


APRIL = Moment(datetime(2025, 4, 28, 15, 28, tzinfo=TASHKENT), has_time=True)


MAY_DAY = Moment(datetime(2025, 5, 1, tzinfo=TASHKENT), has_time=False)


def texts(locale: Locale, changed: dict[MessageKey, str] | None = None) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        known = translation(key, locale)
        assert known is not None
        return (changed or {}).get(key, known[0])

    return text


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
        (
            "15:28, 28 April 2025",
            "15:28, 28 апреля 2025",
            "15:28, 2025-yil 28-aprel",
            "15:28, 2025 йил 28 апрель",
        ),
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
