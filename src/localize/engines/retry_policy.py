"""Asking again, a bounded number of times, when an engine is busy."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from localize.engines.base import EngineBusyError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

# stamina logs every retry as a warning, which Python prints where nobody has set up logging.
logging.getLogger("stamina").addHandler(logging.NullHandler())


@dataclass(frozen=True)
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

    def ask(self, call: Callable[[], T]) -> T:
        """Call until there is an answer.

        Raises:
            EngineBusyError: the engine stayed busy, or asks for a longer wait than ours.
            EngineError: what the call raised otherwise, at once.
        """
        import stamina  # noqa: PLC0415 - slow to import

        for attempt in stamina.retry_context(
            on=self._wait,
            attempts=self.attempts,
            timeout=self.in_all,
            wait_initial=self.first_wait,
            wait_max=self.longest_wait,
            wait_jitter=self.first_wait,
        ):
            with attempt:
                return call()
        raise AssertionError

    def _wait(self, error: Exception) -> bool | float:
        if not isinstance(error, EngineBusyError):
            return False
        if error.retry_after is None:
            return True
        return error.retry_after if error.retry_after <= self.longest_wait else False
