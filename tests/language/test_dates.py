"""The one door to dates: read, and printed."""

from __future__ import annotations

from localize.language import dates


def test_what_is_read_is_printed() -> None:
    moment = dates.parse_moment("18:20, 12-10-2025", timezone="Asia/Tashkent")
    assert isinstance(moment, dates.Moment)
    patterns = {style: dates.pattern_key(style) for style in dates.STYLES}
    assert len(set(patterns.values())) == len(dates.STYLES)
    assert all(dates.pattern_problem("d MMMM y") == "" for _ in patterns)
    assert dates.parse_moment("no date", timezone="Asia/Tashkent") is None
