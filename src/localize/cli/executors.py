"""The ways in which the work on articles is done, with the cache before them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from localize.cache.results import CachedMap
from localize.cli.processes import Processes
from localize.cli.progress import Counted, ProgressForm
from localize.cli.workers import HERE
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from localize.cache.fingerprint import Fingerprint
    from localize.cli.workers import Workers
    from localize.model.article_job import MapArticles, RunJobs
    from localize.workspace.disk import Disk

_FEWEST_HEADS = 200
"""Heads; fewer are read sooner than processes are started."""
_HEADS = 32
"""Heads that go to a process at once: each is read in less than a millisecond."""


def runner(
    disk: Disk, seen: Fingerprint | None, workers: Workers = HERE, *, some: bool = False
) -> MapArticles:
    """Return what has the jobs of a run done.

    Args:
        disk: the newsroom's files.
        seen: what these look like; None where nothing is known from before, or only a part is asked about.
        workers: who does them.
        some: whether what is known of some articles counts all the same, by what their files hold.
    """
    run = _run(workers)
    known = some or seen is not None
    every: MapArticles = CachedMap(run, disk, seen) if known else OneByOne(disk, run)
    return every if workers.progress is ProgressForm.NONE else Counted(every, workers.progress)


def _run(workers: Workers) -> RunJobs:
    if not workers.cluster:
        return Processes(_jobs(workers))
    from localize.network.cluster import Cluster, require_safe  # noqa: PLC0415 - only where one is named

    require_safe(workers.cluster)
    return Cluster(workers.cluster, workers.files)


def head_runner(workers: Workers = HERE) -> RunJobs:
    """Return what reads the heads of articles: on this machine, where those of thousands are soon read."""
    jobs = 1 if workers.cluster else _jobs(workers)
    return Processes(jobs, fewest=_FEWEST_HEADS, parcel=_HEADS)


def _jobs(workers: Workers) -> int:
    return cores() if workers.jobs is None else workers.jobs


def cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
