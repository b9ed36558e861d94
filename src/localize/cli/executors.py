"""The ways in which the work on articles is done, with the cache before them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from localize.cache.results import CachedMap
from localize.cli.processes import Processes
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import MapArticles
    from localize.workspace.disk import Disk


def runner(disk: Disk, seen: Fingerprint | None, jobs: int | None = 1) -> MapArticles:
    """Return what has the jobs of a run done.

    Args:
        disk: the newsroom's files.
        seen: what these look like; None where nothing is known from before, or only a part is asked about.
        jobs: in how many processes; None for as many as this one may use cores.
    """
    run = Processes(cores() if jobs is None else jobs)
    return OneByOne(disk, run) if seen is None else CachedMap(run, disk, seen)


def cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
