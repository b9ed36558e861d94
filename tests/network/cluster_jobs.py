"""A real scheduler with workers of its own, and jobs for them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from distributed import Client

from localize.errors import InputError
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).parents[2]
_QUIET = {
    "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s",
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False",
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "PYTHONPATH": str(ROOT),
}


@dataclass(frozen=True)
class Named:
    slug: str
    paths: tuple[str, ...] = ()
    basis: str = ""
    facts: tuple[object, ...] = ()

    def opened(self) -> Named:
        return self


def joined(shared: str, task: Named, files: Mapping[str, bytes]) -> str:
    return f"{shared} {task.slug} {b''.join(files[path] for path in task.paths).decode()}"


def refused(shared: str, task: Named, files: Mapping[str, bytes]) -> str:  # noqa: ARG001 - a job's own
    raise InputError(f"{task.slug} is malformed")


def slow(shared: str, task: Named, files: Mapping[str, bytes]) -> str:
    """Leave a mark with this worker's process, and take a while."""
    Path(shared, f"{task.slug}.{os.getpid()}").touch()
    time.sleep(0.1)
    return joined("slow", task, files)


def deadly(shared: str, task: Named, files: Mapping[str, bytes]) -> str:  # noqa: ARG001 - a job's own
    os._exit(1)


JOINED, REFUSED, SLOW, DEADLY = (ArticleJob(work.__name__, work) for work in (joined, refused, slow, deadly))


@contextmanager
def running(words: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-W", "ignore", "-m", "dask", *words, "--no-dashboard"]
    with (folder / f"{words[0]}.log").open("ab") as log:
        process = subprocess.Popen(command, env=os.environ | _QUIET, cwd=folder, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def worker(address: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """One worker with one thread; nobody starts it again."""
    words = ["worker", address, "--no-nanny", "--nthreads", "1", "--host", "127.0.0.1"]
    with running([*words, "--local-directory", str(folder)], folder) as process:
        yield process


@contextmanager
def scheduler(folder: Path) -> Iterator[str]:
    """A scheduler without workers; gives its address."""
    words = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", "scheduler.json"]
    with running(words, folder):
        yield address_in(folder / "scheduler.json")


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler with workers; gives its address, and their processes."""
    with ExitStack() as stack:
        address = stack.enter_context(scheduler(folder))
        processes = [stack.enter_context(worker(address, folder)) for _ in range(workers)]
        with Client(address, timeout=60, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(workers, timeout=60)
        yield address, processes


def address_in(file: Path) -> str:
    """Return the address that a scheduler wrote down."""
    for _ in range(600):
        try:
            return str(json.loads(file.read_bytes())["address"])
        except (OSError, ValueError):
            time.sleep(0.05)
    raise AssertionError(file)
