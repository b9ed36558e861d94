"""Calls that end in time, whatever they do: each is made in a thread, and left behind when its time is up."""

from __future__ import annotations

from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class DeadlineThread:
    """A thread that makes one call at a time. Starting one takes longer than many a request."""

    def __init__(self) -> None:
        """Start it; it is a daemon, so that nobody waits for a call that never ends."""
        self._calls: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def within(self, seconds: float, call: Callable[[], T]) -> T:
        """Return what a call returns in time.

        Raises:
            TimeoutError: it did not; the thread is of no use any more until it did.
        """
        future: Future[T] = Future()
        self._calls.put((call, future))
        return future.result(seconds)

    def end(self) -> None:
        """Let the thread end, once its call has."""
        self._calls.put(None)

    def _work(self) -> None:
        while (asked := self._calls.get()) is not None:
            call, future = asked
            try:
                future.set_result(call())
            except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
                future.set_exception(error)
            del call, future, asked


def within(seconds: float, call: Callable[[], T]) -> T:
    """Return what a call returns in time, made in a thread of its own.

    Raises:
        TimeoutError: it did not.
    """
    thread = DeadlineThread()
    try:
        return thread.within(seconds, call)
    finally:
        thread.end()
