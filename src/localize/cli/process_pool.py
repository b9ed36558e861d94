"""A pool of processes that work on articles; loaded where there are enough of them."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from localize.errors import WorkerError
from localize.garbage import in_a_worker
from localize.model.article_job import in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

    from localize.model.article_job import ArticleJob, R, S, T, Unread

_AHEAD = 2
"""Parcels that wait or are worked on, for each process; so that memory stays flat."""


def elsewhere(
    jobs: int, job: ArticleJob[S, T, R], shared: S, work: Iterator[tuple[T, Mapping[str, bytes]]], parcel: int
) -> Iterator[R | Unread]:
    """Yield the results of jobs that so many processes do, in the order of the work.

    Args:
        jobs: the number of processes.
        job: what they do.
        shared: what all tasks share.
        work: each task with the bytes of its files.
        parcel: how many tasks go to a process at once.

    Raises:
        WorkerError: a process was killed, for instance since memory ran out.
    """
    # What the first articles load and compile here, processes that are copies of this one have as well.
    yield from in_turn(job, shared, islice(work, parcel))
    pool = ProcessPoolExecutor(jobs, _context(), _begin)
    sent = pickle.dumps((job, shared), pickle.HIGHEST_PROTOCOL)
    waiting: deque[Future[list[Any]]] = deque()
    try:
        while True:
            while len(waiting) < _AHEAD * jobs and (sending := list(islice(work, parcel))):
                waiting.append(pool.submit(_work, sent, sending))
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        message = "a process that worked on articles has ended before it was done"
        hint = "If memory ran out, use fewer of them: --jobs 1. Nothing was lost; run the command again."
        raise WorkerError(message, hint=hint) from None
    finally:  # Ctrl-C, too, leaves no process behind
        pool.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    """Return how processes are begun: as copies of this one where that is safe, which costs least."""
    forks = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


def _begin() -> None:
    """Make a process ready."""
    in_a_worker()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which ends this one in good order
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that began it is gone, since nobody else would."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(sent: bytes, parcel: Sequence[tuple[Any, Mapping[str, bytes]]]) -> list[Any]:
    job, shared = _opened(sent)
    return list(in_turn(job, shared, parcel))


@lru_cache(maxsize=1)
def _opened(sent: bytes) -> tuple[ArticleJob[Any, Any, Any], object]:
    """Return the job of a process, and what all of its tasks share: read once, and not with each parcel."""
    job, shared = pickle.loads(sent)  # noqa: S301 - this program's own, from its parent
    return job, shared
