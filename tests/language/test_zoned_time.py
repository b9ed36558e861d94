from __future__ import annotations

from datetime import UTC, datetime

import pytest

from localize.language.zoned_time import zoned_time


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-03-02T18:00:00+05:00", datetime(2026, 3, 2, 13, tzinfo=UTC)),
        (" 2026-03-02 18:00 +05:00 ", datetime(2026, 3, 2, 13, tzinfo=UTC)),
        ("2026-03-02T18:00Z", datetime(2026, 3, 2, 18, tzinfo=UTC)),
        ("2026-03-02T18:00-03:30", datetime(2026, 3, 2, 21, 30, tzinfo=UTC)),
    ],
)
@pytest.mark.parametrize("timezone", ["", "Asia/Tashkent"])
def test_a_zone_that_is_named_counts(text: str, meant: datetime, timezone: str) -> None:
    assert zoned_time(text, timezone=timezone) == meant


@pytest.mark.parametrize("text", ["2026-03-02 18:00", "2026-03-02"])
def test_without_a_zone_another_is_meant_or_none(text: str) -> None:
    assert zoned_time(text) is None
    found = zoned_time(text, timezone="Asia/Tashkent")
    assert found is not None
    assert found.isoformat() == f"{text[:10]}T{text[11:] or '00:00'}:00+05:00"


@pytest.mark.parametrize("text", ["soon", "", "18:00", "31.02.2026", "2026-02-31", ["2026-03-02"], 5, None])
def test_what_is_no_time_is_none(text: object) -> None:
    assert zoned_time(text, timezone="Asia/Tashkent") is None
