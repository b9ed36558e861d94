from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.language.dates import (
    Moment,
    parse_moment,
)

TASHKENT = ZoneInfo("Asia/Tashkent")


APRIL = Moment(datetime(2025, 4, 28, 15, 28, tzinfo=TASHKENT), has_time=True)


MAY_DAY = Moment(datetime(2025, 5, 1, tzinfo=TASHKENT), has_time=False)


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
