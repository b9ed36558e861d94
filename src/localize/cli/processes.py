"""Jobs in other processes of this machine: bytes go there, results come back."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from localize.garbage import seldom_collected
from localize.model.article_job import in_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.model.article_job import ArticleJob, R, S, T, Unread

FEWEST = 50
"""Articles; fewer are done sooner than processes are started."""
PARCEL = 8
"""Articles that go to a process at once, so that sending them costs little beside the work."""


class Processes:
    """Runs jobs in so many processes; a few, in this one. The results are the same, and so is their order."""

    def __init__(self, jobs: int, *, fewest: int = FEWEST, parcel: int = PARCEL) -> None:
        """Take the number of processes.

        Args:
            jobs: this; one is this one alone.
            fewest: of fewer articles, all are done in this one.
            parcel: how many go to a process at once.
        """
        self._jobs = jobs
        self._fewest = fewest
        self._parcel = parcel

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        """Yield the results in the order of the work.

        Raises:
            WorkerError: a process was killed, for instance since memory ran out.
        """
        with seldom_collected():
            yield from self._results(job, shared, iter(work))

    def _results(
        self, job: ArticleJob[S, T, R], shared: S, rest: Iterator[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        few = list(islice(rest, self._fewest)) if self._jobs > 1 and not job.light else []
        if len(few) < self._fewest:
            return in_turn(job, shared, chain(few, rest))
        from localize.cli.process_pool import elsewhere  # noqa: PLC0415 - not for a few articles

        return elsewhere(self._jobs, job, shared, chain(few, rest), self._parcel)
