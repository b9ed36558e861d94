"""Results of jobs, by article: what was worked out before is not worked out again.

A result counts where the files that its task reads hold the bytes that they held, and where what all tasks
share, what else the task depends on, and the program are the same. Files that look as they did are not read;
those that were touched, or came with another checkout, are read and digested, and that is all. So are those
of some articles in a run that looks at no others. Where a job says how results are joined, a chunk of
articles that nobody touched gives one result that says as much.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, NamedTuple

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.fingerprint import value_digest
from localize.cache.folder_marks import FolderMarks
from localize.cache.joined_results import Joined, JoinedResults
from localize.cache.program import program_digest
from localize.errors import UsageError
from localize.frozen import frozen
from localize.model.article_job import R, S, T, Unread
from localize.workspace.looks import plain_digest
from localize.workspace.one_by_one import read_each, work_of
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import ArticleJob, RunJobs, Task
    from localize.workspace.disk import Disk

_FOLDER = "results"
_MARKS = "marks"
"""The name of what is kept of all chunks of a verb: no chunk's."""
_MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, UsageError)
"""The errors of what somebody else wrote."""
_SAID = 2
"""The place of the result in what is kept of an article: after the look and the content."""


class _Entry(NamedTuple):
    """What is kept of one article."""

    look: str
    """Digest of what its files look like; empty where they were touched only just then."""
    content: str
    """Digest of what they hold."""
    said: Any
    """The result, as JSON holds it."""


class CachedMap:
    """Has only those tasks done of which no result is known; it stands before whatever does them."""

    def __init__(self, run: RunJobs, disk: Disk, seen: Fingerprint | None) -> None:
        """Take what does the work.

        Args:
            run: does the tasks whose results are not known.
            disk: the newsroom's files.
            seen: what these looked like before any was read. None where nobody looked: then results are known
                by what files hold, and of jobs alone that are done for some of all articles.
        """
        self._run = run
        self._disk = disk
        self._seen = seen
        self._looks = _Looks(seen)
        self._read = _Read(disk)
        self._shared: object = None
        self._basis = ""

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks, and remember those that are new.

        Where the job joins results, some are of several tasks beside each other.
        """
        if job.written is None or job.read is None or not (self._seen or job.among):
            yield from self._run(job, shared, self._read.work(job, tasks))
            return
        if not self._basis or shared is not self._shared:  # several jobs of a run may share the very same
            self._shared, self._basis = shared, value_digest((program_digest(self._disk), shared))
        marks = None
        if self._seen is not None:
            marks = FolderMarks(self._disk, f"{_FOLDER}/{job.verb}.{_MARKS}", self._seen)
        places = Places(self._disk.root)
        joined = None
        if job.joined is not None and not job.among:
            joined = JoinedResults(self._disk, job.verb, self._basis, places)
        shelf = _Shelf(self._disk, self._looks, self._read, job, self._basis, marks, joined, places)
        chunks = list(_chunks(shelf, tasks))
        missing = (task for chunk in chunks for task in chunk.missing())
        done = self._run(replace(job, among=(), over=frozenset()), shared, self._read.work(job, missing))
        for chunk in chunks:
            yield from chunk.results(done)
        if marks is None:
            return
        if not job.among:
            marks.keep()
        if job.among or any(chunk.renewed for chunk in chunks):
            shelf.sweep(chunked(job.among or tasks).keys())


class _Read:
    """What the files of tasks held when work on them was done."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._files: dict[str, Mapping[str, bytes]] = {}
        """The files of tasks whose results are waited for, by slug."""
        self._digests: dict[str, str] = {}
        """Digest of a task's paths → digest of what they held when they were read last."""

    def work(self, job: ArticleJob[S, T, R], tasks: Iterable[T]) -> Iterator[tuple[T, Mapping[str, bytes]]]:
        """Yield each task with its files, as `work_of` does, and remember what these held."""
        for task, files in work_of(self._disk, job, tasks):
            if not job.light:
                self._digests[plain_digest(task.paths)] = _files_digest(task, files)
                if job.after:
                    self._files[task.slug] = files
            yield task, files

    def files(self, task: Task) -> Mapping[str, bytes]:
        """Return the files of a task that was done, if the run may have written some of them anew."""
        return self._files.pop(task.slug, {})

    def content(self, task: Task) -> str | None:
        """Digest what a result depends on: what the task's files held; None where they were not read."""
        held = self._digests.get(plain_digest(task.paths))
        return None if held is None else _content(task, held)


class _Looks:
    """What the files of tasks looked like before any was read."""

    def __init__(self, seen: Fingerprint | None) -> None:
        self._seen = seen

    def of(self, task: Task) -> str:
        """Return a digest of what the files of a task look like.

        Returns:
            Nothing where they were touched just now, or nobody looked.
        """
        if self._seen is None:
            return ""
        paths = task.paths
        if self._seen.unsettled and not self._seen.unsettled.isdisjoint(paths):
            return ""
        return plain_digest((task.basis, paths, list(map(self._seen.look, paths))))


@frozen
class _Shelf(Generic[S, T, R]):
    """Where the results of one job are kept."""

    disk: Disk
    looks: _Looks
    read: _Read
    job: ArticleJob[S, T, R]
    basis: str
    """Digest of what all of them depend on."""
    marks: FolderMarks | None
    """None where nobody looked at the files: then what is kept of their looks stays."""
    joined: JoinedResults | None
    """None where the job does not join results."""
    places: Places
    """The folders that were looked up: there are many chunks."""

    def stored(self, name: str) -> tuple[str, dict[str, Any]]:
        """Return what was kept of the articles in a chunk, as JSON has it, after the digest of all of it.

        Where that was kept for other settings, or somebody else wrote it, it is of no article.
        """
        digest, data = store.get_with_digest(self.disk, f"{_FOLDER}/{name}", self.places)
        with suppress(*_MALFORMED):
            document = json.loads(data)
            if document["basis"] == self.basis:
                return digest, dict(document["articles"])
        return digest, {}

    def stands(self, name: str, digest: str, tasks: Sequence[T]) -> bool:
        """Return whether no file was touched in the folders of a chunk since this was kept of it."""
        return self.marks is not None and self.marks.stands(name, _facts(digest, tasks))

    def standing(self, stored: Mapping[str, Any], tasks: Sequence[T]) -> dict[str, Any]:
        """Return what is stored of tasks whose files are as they were; those touched are read."""
        found: dict[str, Any] = {}
        others: list[tuple[T, _Entry]] = []
        for task in tasks:
            if task.slug not in stored:
                continue
            kept = stored[task.slug]
            with suppress(*_MALFORMED):
                look, content, said = kept
                if look and look == self.looks.of(task):
                    found[task.slug] = kept
                else:
                    others.append((task, _Entry(look, content, said)))
        contents = {task.slug: entry for task, entry in others}
        for task, files in read_each(self.disk, [task for task, _ in others]):
            entry = contents[task.slug]
            if entry.content == _content(task, _files_digest(task, files)):
                renewed = _Entry(self.looks.of(task), entry.content, entry.said)
                found[task.slug] = stored[task.slug] if self.marks is None else renewed
        return found

    def entry(self, task: T, result: R | Unread) -> _Entry | None:
        """Return what is kept of a result; None where that is nothing."""
        before = self.read.files(task)
        said = None if isinstance(result, Unread) or self.job.written is None else self.job.written(result)
        if said is None or isinstance(result, Unread):
            return None
        after = self.job.after(result) if self.job.after else {}
        if after:
            return _Entry("", _content(task, _files_digest(task, {**before, **after})), said)
        content = self.read.content(task)
        return None if content is None else _Entry(self.looks.of(task), content, said)

    def mark(self, name: str, digest: str, kept: Mapping[str, Any], tasks: Sequence[T]) -> bool:
        """Mark a chunk of which all that is kept, by its digest, is of files as they look now.

        Returns:
            Whether it is.
        """
        if self.marks is None or not all(look for look, *_ in kept.values()):
            return False
        self._note(name, digest, tasks)
        return True

    def _note(self, name: str, digest: str, tasks: Sequence[T]) -> None:
        if self.marks is not None:
            self.marks.note(name, _facts(digest, tasks), (path for task in tasks for path in task.paths))

    def _look(self, tasks: Sequence[T]) -> str:
        """Return a digest of what all files of some tasks look like, and of what else there is to them.

        None of these files was touched just now.
        """
        return plain_digest([(task.facts, self.looks.of(task)) for task in tasks])

    def joined_result(self, name: str, tasks: Sequence[T]) -> R | None:
        """Return the one result of a chunk of which nobody touched a file; None where it is not known."""
        found = None if self.joined is None else self.joined.of(name)
        if found is None or self.job.read is None:
            return None
        if not self.stands(name, found.digest, tasks):
            if found.look != self._look(tasks):
                return None
            self._note(name, found.digest, tasks)
        with suppress(*_MALFORMED):
            return self.job.read(found.said)
        return None  # somebody else wrote it

    def join(self, name: str, digest: str, kept: Mapping[str, Any], tasks: Sequence[T]) -> None:
        """Remember the results of a chunk as one, if all are kept and the job can join them."""
        if self.joined is None or self.job.joined is None or any(task.slug not in kept for task in tasks):
            return
        with suppress(*_MALFORMED):  # what somebody else wrote may be read, and yet not be joined
            said = self.job.joined([kept[task.slug][_SAID] for task in tasks])
            if said is not None:
                self.joined.keep(name, Joined(digest, self._look(tasks), said))

    def put(self, name: str, kept: Mapping[str, Any]) -> str:
        """Keep what is known of the articles in a chunk, and return the digest of it."""
        return store.put_json(self.disk, f"{_FOLDER}/{name}", {"basis": self.basis, "articles": kept})

    def sweep(self, chunks: Collection[str]) -> None:
        """Forget the chunks that no article begins any more, and the one file of an earlier version."""
        store.sweep(self.disk, _FOLDER, self.job.verb, {*chunks, _MARKS})
        if self.joined is not None:
            self.joined.sweep(chunks)


class _Chunk(Generic[S, T, R]):
    """The results of articles beside each other: those that are known, and those that come."""

    def __init__(
        self, shelf: _Shelf[S, T, R], name: str, tasks: Sequence[T], beside: Collection[str] = ()
    ) -> None:
        """Take what the results are of.

        Args:
            shelf: where they are kept.
            name: what the chunk is called there.
            tasks: those in the chunk.
            beside: the slugs of other articles in the chunk, of which all that is kept stays.
        """
        self._shelf = shelf
        self.name = name
        self._tasks = tasks
        self._beside = beside
        self._digest = ""
        self._stored: dict[str, Any] | None = None
        self._missing: list[T] = []
        self._kept: dict[str, Any] = {}
        self._known: dict[str, R] = {}
        self._stands = False
        self._joined: R | None = None
        """The result of all, where nothing was touched: then no other is read."""
        self.renewed = False
        """True if it was written anew."""

    def missing(self) -> Iterator[T]:
        """Yield the tasks of which no result is known: none of a chunk whose results are given already."""
        self._open()
        yield from self._missing

    def results(self, done: Iterator[R | Unread]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks, and keep those that are new.

        Args:
            done: the results of the tasks that are missing, in that order.
        """
        self._open()
        if self._joined is not None:
            yield self._joined
            self._joined, self._tasks = None, ()
            return
        for task in self._tasks:
            known = self._known.pop(task.slug, None)
            if known is not None:
                yield known
                continue
            result = next(done)
            fresh = self._shelf.entry(task, result)
            if fresh is not None:
                self._kept[task.slug] = fresh
            yield result
        self._close()

    def _open(self) -> None:
        """Take in what is known, the first time."""
        if self._stored is not None:
            return
        self._joined = self._shelf.joined_result(self.name, self._tasks)
        if self._joined is not None:
            self._stored = {}
            return
        self._digest, self._stored = self._shelf.stored(self.name)
        self._stands = self._shelf.stands(self.name, self._digest, self._tasks)
        self._kept = {slug: self._stored[slug] for slug in self._beside if slug in self._stored}
        found = self._stored if self._stands else self._shelf.standing(self._stored, self._tasks)
        read = self._shelf.job.read
        assert read is not None
        for task in self._tasks:
            slug = task.slug
            if slug in found:
                try:
                    self._known[slug] = read(found[slug][_SAID])
                except _MALFORMED:
                    continue  # somebody else wrote it
                self._kept[slug] = found[slug]
        self._missing = [self._again(task) for task in self._tasks if task.slug not in self._known]

    def _again(self, task: T) -> T:
        """Return a task with what is kept of its last result, if its work takes anything from that."""
        again = self._shelf.job.again
        if again is not None and self._stored and task.slug in self._stored:
            with suppress(*_MALFORMED):
                return again(task, self._stored[task.slug][_SAID])
        return task

    @property
    def _is_of_others(self) -> bool:
        """True if what a run about everything kept would be given up for a few articles."""
        return self._shelf.marks is None and self._digest != "" and not self._stored

    def _close(self) -> None:
        """Keep what is known by now, and hold it no longer."""
        if self._kept != self._stored and not self._is_of_others:
            self._digest = self._shelf.put(self.name, self._kept)
            self.renewed = True
        settled = self._stands
        if self.renewed or not self._stands:
            settled = self._shelf.mark(self.name, self._digest, self._kept, self._tasks)
        if settled:
            self._shelf.join(self.name, self._digest, self._kept, self._tasks)
        self._stored, self._kept, self._tasks, self._missing = {}, {}, (), []


def _chunks(shelf: _Shelf[S, T, R], tasks: Sequence[T]) -> Iterator[_Chunk[S, T, R]]:
    """Yield the chunks in which there is anything to do, with their tasks."""
    job = shelf.job
    if not job.among:
        yield from (_Chunk(shelf, f"{job.verb}.{name}", some) for name, some in chunked(tasks).items())
        return
    asked = {task.slug: task for task in tasks}
    for name, articles in chunked(job.among).items():
        some = [asked[one.slug] for one in articles if one.slug in asked]
        if some or any(one.slug in job.over for one in articles):
            beside = [one.slug for one in articles if one.slug not in asked and one.slug not in job.over]
            yield _Chunk(shelf, f"{job.verb}.{name}", some, beside)


def _facts(digest: str, tasks: Iterable[Task]) -> str:
    """Digest what is kept of a chunk, by its digest, and what it is of."""
    return plain_digest((digest, [task.facts for task in tasks]))


def _files_digest(task: Task, files: Mapping[str, bytes]) -> str:
    """Digest what the files of a task hold: SHA-256, in hex."""
    hasher = hashlib.sha256()
    for path in task.paths:
        data = files.get(path)
        size = "-" if data is None else len(data)
        hasher.update(f"\n{path}\0{size}\n".encode("utf-8", "surrogateescape"))
        hasher.update(data or b"")
    return hasher.hexdigest()


def _content(task: Task, files: str) -> str:
    """Digest what a result depends on: the digest of the task's files, and its basis."""
    return plain_digest((task.basis, files))
