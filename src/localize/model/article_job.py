"""The work on one article as a value, and the port by which a flow has it done for many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from localize.errors import InputError, InputErrors
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from localize.errors import LocalizeError
    from localize.model.article import ArticleHead


class Task(Protocol):
    """The part of a run that is about one article."""

    @property
    def slug(self) -> str:
        """The article's slug."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that the work reads, below the newsroom's root; those that are not there are left out."""

    @property
    def basis(self) -> str:
        """Everything else that the result depends on, beside these files and what all tasks share."""

    @property
    def facts(self) -> tuple[object, ...]:
        """All that decides which files these are and what else there is: texts, and tuples of texts."""

    def opened(self) -> Self:
        """Return the task with all that the work reads beside these files; asked for when its turn comes.

        Raises:
            DiskError: something cannot be read.
            InputError: something is not there any more.
        """


S = TypeVar("S")
T = TypeVar("T", bound=Task)
R = TypeVar("R")


@frozen
class Unread:
    """The article of a task whose files cannot be read: then nothing else is known of it."""

    slug: str
    problems: tuple[LocalizeError, ...]


@frozen
class ArticleJob(Generic[S, T, R]):
    """The pure work of one verb on one article: bytes in, values out. All of it can be sent to a process."""

    verb: str
    work: Callable[[S, T, Mapping[str, bytes]], R]
    """Gives the result, by what all articles share, the task, and the bytes of its files by path."""
    written: Callable[[R], Any] | None = None
    """Gives a result as JSON holds it; None for one that is not to be remembered, as where this is None."""
    read: Callable[[Any], R] | None = None
    """Gives the result from what JSON held; what it fails for somebody else wrote."""
    after: Callable[[R], Mapping[str, bytes]] | None = None
    """Gives the task's files that the run will have written, path → bytes; the result is of these then."""
    joined: Callable[[Sequence[Any]], Any] | None = None
    """Gives what JSON holds of the results of articles beside each other as one result that says as much to
    the fold; None for those that cannot be joined. Whoever maps the job may hand that over in their place."""
    again: Callable[[T, Any], T] | None = None
    """Gives a task with what JSON holds of its last result, of what its files held before: the work may take
    from it what is as it was. None where it does not."""
    light: bool = False
    """True if the work reads no files, since an opened task has all that it takes, and is so little that to
    send it to another process takes longer. What it gives is of what the files held when they were read."""
    among: tuple[ArticleHead, ...] = ()
    """All articles, where it is done for some of them alone, and what is remembered of others is kept."""
    over: frozenset[str] = frozenset()
    """The slugs of those of all articles for which it need not be done any more: nothing is kept of them."""

    def run(self, shared: S, task: T, files: Mapping[str, bytes]) -> R | Unread:
        """Do the work on one article; files that cannot be read are a value, too.

        Args:
            shared: what all articles share.
            task: the article.
            files: path → bytes of what is there.
        """
        try:
            return self.work(shared, task, files)
        except InputErrors as errors:
            return Unread(task.slug, errors.problems)
        except InputError as error:
            return Unread(task.slug, (error,))


@frozen
class Results(Generic[R]):
    """The results of a job for each of its tasks, in the order of the tasks."""

    done: tuple[R, ...]
    unread: tuple[Unread, ...] = ()

    @classmethod
    def of(cls, results: Iterable[R | Unread]) -> Results[R]:
        """Tell apart what was done and what could not be read."""
        done: list[R] = []
        unread: list[Unread] = []
        for result in results:
            if isinstance(result, Unread):
                unread.append(result)
            else:
                done.append(result)
        return cls(tuple(done), tuple(unread))

    @property
    def problems(self) -> tuple[LocalizeError, ...]:
        """Why files cannot be read."""
        return tuple(problem for one in self.unread for problem in one.problems)

    @property
    def unread_slugs(self) -> frozenset[str]:
        """The articles whose files cannot be read."""
        return frozenset(one.slug for one in self.unread)


class MapArticles(Protocol):
    """The port by which a flow has a job done for each of its tasks, by whatever runs it."""

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterable[R | Unread]:
        """Return the results in the order of the tasks.

        Args:
            job: the work.
            shared: what all tasks share: frozen, and fit to be sent to a process.
            tasks: what it is done for.

        Raises:
            DiskError: a file cannot be read.
            InputError: a file lies outside the newsroom.
        """


class RunJobs(Protocol):
    """The port by which jobs are run on bytes that are read already: here, or in other processes."""

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        """Yield the results in the order of the work, which is taken from its iterator as there is room.

        Args:
            job: what is done.
            shared: what all tasks share.
            work: each task with the bytes of its files by path.

        Raises:
            WorkerError: a process that did the work has ended before it was done.
        """


def in_turn(
    job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
) -> Iterator[R | Unread]:
    """Yield the results of jobs that are run one after another, in this process; a `RunJobs`."""
    for task, files in work:
        yield job.run(shared, task, files)
