"""Asking again, a bounded number of times."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest

from localize.engines.base import EngineBusyError
from localize.engines.retry_policy import RetryPolicy
from localize.errors import EngineError

QUICK = RetryPolicy(attempts=3, first_wait=0.001, longest_wait=0.01)


class _Calls:
    def __init__(self, *outcomes: Exception | str) -> None:
        self.outcomes = list(outcomes)
        self.made = 0

    def __call__(self) -> str:
        self.made += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def test_a_busy_engine_is_asked_again() -> None:
    calls = _Calls(EngineBusyError("busy"), EngineBusyError("busy", retry_after=0.001), "answer")
    assert (QUICK.ask(calls), calls.made) == ("answer", 3)


def test_after_so_many_calls_it_stays_busy() -> None:
    calls = _Calls(*[EngineBusyError("busy")] * 5)
    with pytest.raises(EngineBusyError):
        QUICK.ask(calls)
    assert calls.made == 3


@pytest.mark.parametrize("error", [EngineError("refused"), EngineBusyError("later", retry_after=3600.0)])
def test_a_refusal_or_too_long_a_wait_ends_it_at_once(error: EngineError) -> None:
    calls = _Calls(error, "answer")
    with pytest.raises(EngineError):
        QUICK.ask(calls)
    assert calls.made == 1


def waits(policy: RetryPolicy, *outcomes: Exception) -> list[float]:
    """Return the waits between calls, by a clock that moves with them and by a second for each call."""
    waited: list[float] = []
    clock = [0.0]
    calls = _Calls(*outcomes, "answer")

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        clock[0] += seconds

    def call() -> str:
        clock[0] += 1.0
        return calls()

    with suppress(EngineBusyError):
        replace(policy, sleep=sleep, now=lambda: clock[0]).ask(call)
    return waited


BUSY = EngineBusyError("busy")


def test_each_wait_is_about_twice_the_one_before_and_never_quite_the_same() -> None:
    found = [waits(RetryPolicy(attempts=4), BUSY, BUSY, BUSY) for _ in range(20)]
    assert all(
        0.5 <= first <= 1.0 and 1.0 <= second <= 1.5 and 2.0 <= third <= 2.5 for first, second, third in found
    )
    assert len({first for first, _, _ in found}) > 1


def test_no_wait_is_longer_than_the_longest() -> None:
    assert waits(RetryPolicy(attempts=3, first_wait=50.0, longest_wait=30.0), BUSY, BUSY) == [30.0, 30.0]


def test_where_the_engine_names_a_time_that_is_waited_for() -> None:
    asked = [EngineBusyError("busy", retry_after=after) for after in (30.0, 0.0)]
    assert waits(RetryPolicy(), *asked) == [30.0, 0.0]
    assert waits(RetryPolicy(), EngineBusyError("busy", retry_after=30.1)) == []


def test_no_call_is_made_after_so_long_in_all() -> None:
    asked = [EngineBusyError("busy", retry_after=25.0)] * 9
    assert waits(RetryPolicy(attempts=9, in_all=60.0), *asked) == [25.0, 25.0]
