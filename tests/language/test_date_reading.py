from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import ConfigError
from localize.language.dates import (
    parse_moment,
)


def read(text: str, *, day_first: bool = True) -> str | None:
    moment = parse_moment(text, timezone="Asia/Tashkent", day_first=day_first)
    return moment.iso if moment else None


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


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_nothing_crashes_the_reader(text: str) -> None:
    for moment in (
        parse_moment(text, timezone="UTC"),
        parse_moment(f"{text} 2025", timezone="UTC", day_first=False),
    ):
        assert moment is None or moment.value.tzinfo is not None
