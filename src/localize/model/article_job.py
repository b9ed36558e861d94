"""The work on one article as a value, and the port by which a flow has it done for many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


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


S = TypeVar("S")
T = TypeVar("T", bound=Task)
R = TypeVar("R")


@dataclass(frozen=True)
class ArticleJob(Generic[S, T, R]):
    """The pure work of one verb on one article: bytes in, values out. All of it can be sent to a process."""

    verb: str
    run: Callable[[S, T, Mapping[str, bytes]], R]
    """Gives the result, by what all articles share, the task, and the bytes of its files by path."""
    written: Callable[[R], Any] | None = None
    """Gives a result as JSON holds it; None for one that is not to be remembered, as where this is None."""
    read: Callable[[Any], R] | None = None
    """Gives the result from what JSON held; what it fails for somebody else wrote."""


class MapArticles(Protocol):
    """The port by which a flow has a job done for each of its tasks, by whatever runs it."""

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterable[R]:
        """Return the results in the order of the tasks.

        Args:
            job: the work.
            shared: what all tasks share: frozen, and fit to be sent to a process.
            tasks: what it is done for.

        Raises:
            DiskError: a file cannot be read.
            InputError: a file lies outside the newsroom.
        """
