"""Jobs on files: each task's are read when its turn comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model.article_job import in_turn
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.model.article_job import ArticleJob, R, RunJobs, S, T, Task, Unread
    from localize.workspace.disk import Disk


class OneByOne:
    """Reads the files of each task when its turn comes, and has the work on them done."""

    def __init__(self, disk: Disk, run: RunJobs = in_turn) -> None:
        """Take the newsroom's files.

        Args:
            disk: these.
            run: does the work; in this process, where nothing else is given.
        """
        self._disk = disk
        self._run = run

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks."""
        return self._run(job, shared, work_of(self._disk, job, tasks))


def work_of(
    disk: Disk, job: ArticleJob[S, T, R], tasks: Iterable[T]
) -> Iterator[tuple[T, Mapping[str, bytes]]]:
    """Yield the work of a job: each task, opened, with the bytes of its files by path, if they are read.

    Raises:
        DiskError: one of them cannot be read.
        InputError: one lies outside the newsroom.
    """
    if job.light:
        return ((task.opened(), {}) for task in tasks)
    return read_each(disk, tasks)


def read_each(disk: Disk, tasks: Iterable[T]) -> Iterator[tuple[T, dict[str, bytes]]]:
    """Yield each task, opened, with the bytes of its files by path, without those that are not there.

    Raises:
        DiskError: one of them cannot be read.
        InputError: one lies outside the newsroom.
    """
    places = Places(disk.root)
    for task in tasks:
        found = ((path, disk.read_if_there(path, places)) for path in task.paths)
        yield task.opened(), {path: data for path, data in found if data is not None}


def files_of(disk: Disk, task: Task) -> dict[str, bytes]:
    """Return the bytes of one task's files by path, without those that are not there.

    Raises:
        DiskError: one of them cannot be read.
        InputError: one lies outside the newsroom.
    """
    return next(read_each(disk, (task,)))[1]
