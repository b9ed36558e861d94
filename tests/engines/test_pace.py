from __future__ import annotations

import pytest

from localize.engines.pace import Pace
from localize.errors import UsageError


class Time:
    """A clock that moves only while somebody sleeps."""

    def __init__(self) -> None:
        self.at = 100.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds


def test_requests_come_evenly() -> None:
    time = Time()
    pace = Pace(30, now=time.now, sleep=time.sleep)
    for _ in range(3):
        pace.wait()
    assert time.slept == [2.0, 2.0]
    time.at += 10
    pace.wait()
    assert time.slept == [2.0, 2.0]


def test_without_a_limit_nobody_waits() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    pace.wait()
    pace.wait()
    assert time.slept == []


def test_the_option_is_a_number_of_requests() -> None:
    time = Time()
    pace = Pace.of({"per_minute": "60"})
    pace._now, pace._sleep = time.now, time.sleep
    pace.wait()
    pace.wait()
    assert time.slept == [1.0]
    for text in ("0", "-1", "nan", "inf", "many"):
        with pytest.raises(UsageError, match="not a number of requests"):
            Pace.of({"per_minute": text})
