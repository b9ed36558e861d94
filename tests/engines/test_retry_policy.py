"""Asking again, a bounded number of times."""

from __future__ import annotations

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
