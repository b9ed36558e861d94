"""Costs of processes: seconds of CPU and by the clock, and the most memory; and of work inside this one."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from footprint import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_KIB = 1024


@dataclass(frozen=True)
class Cost:
    """The cost of one run, or the medians of several."""

    cpu: float
    """Seconds, user and system, of the process and those that it waited for."""
    wall: float
    """Seconds."""
    peak: float
    """MiB: the resident memory of the largest process among them."""
    together: float = 0.0
    """MiB: what all of them held at once; 0 where that is not known."""

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.cpu + other.cpu,
            self.wall + other.wall,
            max(self.peak, other.peak),
            max(self.together, other.together),
        )


def run(command: Sequence[str | Path], cwd: Path) -> Cost:
    """Run a command, whatever its exit status, and return what it cost.

    Raises:
        RuntimeError: it was killed, or could not do its work at all.
    """
    started = time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(  # noqa: S603 - commands of this benchmark
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with watched(process.pid) as held:
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / _KIB, held.peak)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the medians of several runs."""
    return Cost(
        statistics.median(one.cpu for one in costs),
        statistics.median(one.wall for one in costs),
        statistics.median(one.peak for one in costs),
        statistics.median(one.together for one in costs),
    )


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median of the seconds of CPU that work in this process takes."""
    found = []
    for _ in range(runs):
        gc.collect()
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return statistics.median(found)
