"""Jobs that are done one after another, in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.model.article_job import ArticleJob, R, S, T, Task, Unread
    from localize.workspace.disk import Disk


class OneByOne:
    """Reads the files of each task when its turn comes, and does the work on them."""

    def __init__(self, disk: Disk) -> None:
        """Take the newsroom's files."""
        self._disk = disk

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks."""
        for task in tasks:
            yield job.run(shared, task, files_of(self._disk, task))


def files_of(disk: Disk, task: Task) -> dict[str, bytes]:
    """Return the bytes of a task's files by path, without those that are not there.

    Raises:
        DiskError: one of them cannot be read.
        InputError: one lies outside the newsroom.
    """
    return {path: disk.read(path) for path in task.paths if disk.exists(path)}
