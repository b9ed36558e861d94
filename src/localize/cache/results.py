"""Results of jobs, by article: what was worked out before is not worked out again.

A result counts where the files that its task reads hold the bytes that they held, and where what all tasks
share, what else the task depends on, and the program are the same. Files that look as they did are not read;
those that were touched, or came with another checkout, are read and digested, and that is all.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.fingerprint import value_digest
from localize.cache.looks import SETTLED, touched
from localize.cache.program import program_digest
from localize.errors import UsageError
from localize.model.article_job import Unread
from localize.workspace.one_by_one import OneByOne, read_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import ArticleJob, R, RunJobs, S, T, Task
    from localize.workspace.disk import Disk

_FOLDER = "results"
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, RecursionError, UsageError)
"""The errors of what somebody else wrote."""


@dataclass(frozen=True)
class _Entry:
    """What is kept of one article."""

    look: str
    """Digest of what its files look like; empty where they were touched only just then."""
    content: str
    """Digest of what they hold."""
    said: str
    """The result, as the text of its JSON: that of thousands takes less room than its objects."""


class CachedMap:
    """Has only those tasks done of which no result is known; it stands before whatever does them."""

    def __init__(self, run: RunJobs, disk: Disk, seen: Fingerprint) -> None:
        """Take what does the work.

        Args:
            run: does the tasks whose results are not known.
            disk: the newsroom's files.
            seen: what these looked like before any was read.
        """
        self._run = run
        self._disk = disk
        self._seen = seen

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks, and remember those that are new."""
        if job.written is None or job.read is None:
            yield from OneByOne(self._disk, self._run)(job, shared, tasks)
            return
        basis = value_digest((program_digest(self._disk), shared))
        stored = _stored(self._disk, job.verb, basis)
        kept = self._standing(stored, tasks)
        known: dict[str, R] = {}
        for slug, entry in kept.items():
            with suppress(*_MALFORMED):
                known[slug] = job.read(json.loads(entry.said))
        kept = {slug: kept[slug] for slug in known}
        read: dict[str, Mapping[str, bytes]] = {}
        missing = [task for task in tasks if task.slug not in known]
        done = self._run(job, shared, _noted(read_each(self._disk, missing), read))
        for task in tasks:
            if task.slug in known:
                yield known.pop(task.slug)
                continue
            result = next(done)
            fresh = self._entry(job, task, result, read.pop(task.slug))
            if fresh is not None:
                kept[task.slug] = fresh
            yield result
        if kept != stored:
            _put(self._disk, job.verb, basis, kept)

    def _standing(self, stored: Mapping[str, _Entry], tasks: Sequence[Task]) -> dict[str, _Entry]:
        """Return what is stored of tasks whose files are as they were; those touched are read."""
        found: dict[str, _Entry] = {}
        others: list[Task] = []
        for task in tasks:
            entry = stored.get(task.slug)
            if entry is None:
                continue
            if entry.look and entry.look == self._look(task):
                found[task.slug] = entry
            else:
                others.append(task)
        for task, files in read_each(self._disk, others):
            entry = stored[task.slug]
            if entry.content == _content(task, files):
                found[task.slug] = _Entry(self._look(task), entry.content, entry.said)
        return found

    def _entry(
        self, job: ArticleJob[S, T, R], task: T, result: R | Unread, files: Mapping[str, bytes]
    ) -> _Entry | None:
        """Return what is kept of a result; None where that is nothing."""
        said = None if isinstance(result, Unread) or job.written is None else job.written(result)
        if said is None or isinstance(result, Unread):
            return None
        after = job.after(result) if job.after else {}
        look = "" if after else self._look(task)
        return _Entry(look, _content(task, {**files, **after}), json.dumps(said, ensure_ascii=False))

    def _look(self, task: Task) -> str:
        """Return a digest of what the files of a task look like; empty where they were touched just now."""
        paths = task.paths
        if not self._unsettled.isdisjoint(paths):
            return ""
        looks = list(map(self._seen.files.get, paths))
        return hashlib.sha256(repr((task.basis, paths, looks)).encode()).hexdigest()

    @cached_property
    def _unsettled(self) -> frozenset[str]:
        """The files that were touched just before they were looked at, and may be again without a trace."""
        settled = self._seen.taken - SETTLED
        if self._seen.newest <= settled:
            return frozenset()
        return frozenset(path for path, look in self._seen.files.items() if touched(look) > settled)


def _noted(
    work: Iterable[tuple[T, dict[str, bytes]]], read: dict[str, Mapping[str, bytes]]
) -> Iterator[tuple[T, dict[str, bytes]]]:
    """Yield the work, and remember the bytes that it is done on until its result comes."""
    for task, files in work:
        read[task.slug] = files
        yield task, files


def _content(task: Task, files: Mapping[str, bytes]) -> str:
    """Digest what the files of a task hold, and what else its result depends on: SHA-256, in hex."""
    hasher = hashlib.sha256(task.basis.encode("utf-8", "surrogatepass"))
    for path in task.paths:
        data = files.get(path)
        size = "-" if data is None else len(data)
        hasher.update(f"\n{path}\0{size}\n".encode("utf-8", "surrogateescape"))
        hasher.update(data or b"")
    return hasher.hexdigest()


def _stored(disk: Disk, verb: str, basis: str) -> dict[str, _Entry]:
    """Return what was kept of articles, by what all of it depends on."""
    with suppress(*_MALFORMED):
        document = store.get_json(disk, f"{_FOLDER}/{verb}")
        articles = {
            slug: _Entry(str(look), str(content), str(said))
            for slug, (look, content, said) in document["articles"].items()
        }
        return articles if document["basis"] == basis else {}
    return {}  # somebody else wrote it, or there is none


def _put(disk: Disk, verb: str, basis: str, kept: Mapping[str, _Entry]) -> None:
    articles = {slug: [one.look, one.content, one.said] for slug, one in kept.items()}
    store.put_json(disk, f"{_FOLDER}/{verb}", {"basis": basis, "articles": articles})
