"""Results of jobs, by article: what was worked out before is not worked out again.

A result counts where the files that its task reads have the looks that they had, and where what all tasks
share, what else the task depends on, and the program are the same.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.fingerprint import SETTLED, digest_of, program, value_digest
from localize.errors import UsageError
from localize.model.article_job import Unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import ArticleJob, MapArticles, R, S, T, Task
    from localize.workspace.disk import Disk

_FOLDER = "results"


class CachedMap:
    """Has only those tasks done of which no result is known; it stands before whatever does them."""

    def __init__(self, run: MapArticles, disk: Disk, seen: Fingerprint) -> None:
        """Take what does the work.

        Args:
            run: does the tasks whose results are not known.
            disk: the newsroom's files.
            seen: what these looked like before any was read.
        """
        self._run = run
        self._disk = disk
        self._seen = seen

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> tuple[R | Unread, ...]:
        """Return the results in the order of the tasks, and remember those that are new."""
        if job.written is None or job.read is None:
            every = self._run(job, shared, tasks)
            return tuple(every)
        basis = value_digest((program(), shared))
        stored = _stored(self._disk, job.verb, basis)
        looks = {task.slug: self._look(task) for task in tasks}
        known: dict[str, R] = {}
        for task in tasks:
            look, said = stored.get(task.slug, (None, None))
            if look == looks[task.slug][0]:
                with suppress(ValueError, TypeError, KeyError, AttributeError, UsageError):
                    known[task.slug] = job.read(said)
        missing = [task for task in tasks if task.slug not in known]
        done = self._run(job, shared, missing)
        fresh = {task.slug: result for task, result in zip(missing, done, strict=True)}
        kept = {slug: stored[slug] for slug in known}
        for slug, result in fresh.items():
            look, touched = looks[slug]
            if isinstance(result, Unread) or touched > self._seen.taken - SETTLED:
                continue
            said = job.written(result)
            if said is not None:
                kept[slug] = [look, said]
        if fresh or kept.keys() != stored.keys():
            document = {"basis": basis, "articles": kept}
            store.put(self._disk, f"{_FOLDER}/{job.verb}", json.dumps(document).encode())
        return tuple(known[task.slug] if task.slug in known else fresh[task.slug] for task in tasks)

    def _look(self, task: Task) -> tuple[str, int]:
        """Return what the files of a task look like, and when the last was touched."""
        files = [self._seen.files.get(path, (f"{path}\0-\n", 0)) for path in task.paths]
        return digest_of(task.basis, files), max((touched for _, touched in files), default=0)


def _stored(disk: Disk, verb: str, basis: str) -> dict[str, Any]:
    """Return what was kept of articles, by what all of it depends on."""
    with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
        document = json.loads(store.get(disk, f"{_FOLDER}/{verb}"))
        articles = {slug: [look, said] for slug, (look, said) in document["articles"].items()}
        return articles if document["basis"] == basis else {}
    return {}  # somebody else wrote it, or there is none
