"""Asking again, a bounded number of times, when an engine is busy."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, TypeVar

from localize.engines.base import EngineBusyError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@frozen
class RetryPolicy:
    """The number of repeated requests, and the time between them."""

    attempts: int = 3
    """Calls in all."""
    first_wait: float = 0.5
    """Seconds before the second call; doubled each time, with up to as much again added at random."""
    longest_wait: float = 30.0
    """Seconds that we wait at most, also where the engine asks for more: then it is given up."""
    in_all: float = 90.0
    """Seconds after which no further call is made."""
    sleep: Callable[[float], None] = time.sleep
    """Waits for so many seconds."""
    now: Callable[[], float] = time.monotonic
    """The time in seconds, from any beginning."""

    def ask(self, call: Callable[[], T]) -> T:
        """Call until there is an answer.

        Raises:
            EngineBusyError: the engine stayed busy, or asks for a longer wait than ours.
            EngineError: what the call raised otherwise, at once.
        """
        until = self.now() + self.in_all
        for attempt in range(1, self.attempts):
            try:
                return call()
            except EngineBusyError as busy:
                wait = self._wait(attempt, busy.retry_after)
                if wait > self.longest_wait or self.now() + wait > until:
                    raise
            self.sleep(wait)
        return call()

    def _wait(self, attempt: int, asked: float | None) -> float:
        """Return the seconds before the next call: those that the engine asked for, or ours."""
        if asked is not None:
            return asked
        jitter = random.uniform(0, self.first_wait)  # noqa: S311 - no secret
        return min(self.first_wait * (1 << (attempt - 1)) + jitter, self.longest_wait)
