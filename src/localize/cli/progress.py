"""Progress on long work: a bar for a person who looks at the terminal, or lines of JSON for a program."""

from __future__ import annotations

import json
import sys
import time
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.cli import output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from localize.model.article_job import ArticleJob, MapArticles, R, S, T, Unread

    Progress = Callable[[int, int, str], None]

_SOON = 0.5
"""Seconds of work on articles that nobody needs to be told of."""
_EVERY = 0.1
"""Seconds between two lines of JSON."""


class ProgressForm(StrEnum):
    """The form in which progress is told."""

    BAR = "bar"
    """A bar on stderr, where that is a terminal."""
    JSON = "json"
    """A line of JSON on stderr, ten times a second at most, and one at the end."""
    NONE = "none"


@contextmanager
def meter(form: ProgressForm) -> Iterator[Progress]:
    """Tell progress in a form while work goes on.

    Yields:
        What to call with how many of how many are done, and what is at work.
    """
    if form is ProgressForm.JSON:
        yield _Lines()
    elif form is ProgressForm.NONE or not sys.stderr.isatty():
        yield _nothing
    else:
        with _bar() as told:
            yield told


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console  # noqa: PLC0415 - not for --help
    from rich.markup import escape  # noqa: PLC0415 - not for --help
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415 - not for --help
    from rich.progress import Progress as RichProgress  # noqa: PLC0415 - not for --help

    from localize.report.clean import short  # noqa: PLC0415 - not for --help

    console = Console(stderr=True, no_color=not output.has_colour(sys.stderr))
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
    )
    shown = RichProgress(*columns, console=console, transient=True)
    task = shown.add_task("", total=None, rate="")
    rate = _Rate()

    def progress(done: int, total: int, what: str) -> None:
        shown.start()  # not before there is something to wait for; starting again does nothing
        per_second = f"{rate.of(done):.1f}/s"
        shown.update(task, completed=done, total=total, description=escape(short(what)), rate=per_second)

    try:
        yield progress
    finally:
        shown.stop()


class _Rate:
    """How many are done in a second, since the first one was."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def of(self, done: int) -> float:
        """Return it."""
        return done / max(time.monotonic() - self._began, 0.001)


class _Lines:
    """Writes a line of JSON, unless there was one just before and more is to come."""

    def __init__(self) -> None:
        self._rate = _Rate()
        self._last = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if done < total and now - self._last < _EVERY:
            return
        self._last = now
        said = {"what": what, "done": done, "total": total, "per_second": round(self._rate.of(done), 1)}
        sys.stderr.write(json.dumps(said, ensure_ascii=False) + "\n")
        sys.stderr.flush()


class Counted:
    """Has jobs done by somebody else, and tells how many of all are."""

    def __init__(self, run: MapArticles, form: ProgressForm) -> None:
        """Take what does them.

        Args:
            run: does the jobs.
            form: how it is told.
        """
        self._run = run
        self._form = form

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks."""
        began = time.monotonic()
        with meter(self._form) as told:
            number, results = 0, self._run(job, shared, tasks)
            for number, result in enumerate(results, 1):
                yield result
                if self._form is ProgressForm.JSON or time.monotonic() - began > _SOON:
                    told(number, len(tasks), job.verb)
            if self._form is ProgressForm.JSON and number < len(tasks):
                told(len(tasks), len(tasks), job.verb)  # some results were of several


def _nothing(_done: int, _total: int, _what: str) -> None:
    return None
