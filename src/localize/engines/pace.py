"""The pace at which a service is asked: so many requests a minute, evenly, from however many threads."""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING

from localize.engines.option_reading import per_minute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MINUTE = 60.0
PER_MINUTE = "requests per minute at most (default no limit)"
"""The description of the option."""


class Pace:
    """Lets requests through one by one, each so long after the one before it."""

    def __init__(
        self,
        requests_per_minute: float | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Begin; the first request goes at once.

        Args:
            requests_per_minute: None for no limit.
            now: the time in seconds, from any beginning.
            sleep: waits for so many seconds.
        """
        self._interval = _MINUTE / requests_per_minute if requests_per_minute else 0.0
        self._now, self._sleep = now, sleep
        self._lock = Lock()
        self._next = 0.0

    @classmethod
    def of(cls, options: Mapping[str, str]) -> Pace:
        """Return the pace that an engine's options name.

        Raises:
            UsageError: the value is no number of requests.
        """
        return cls(per_minute(options, "per_minute"))

    def wait(self) -> None:
        """Wait for the turn of one request."""
        if not self._interval:
            return
        with self._lock:
            now = self._now()
            turn = max(now, self._next)
            self._next = turn + self._interval
        if turn > now:
            self._sleep(turn - now)
