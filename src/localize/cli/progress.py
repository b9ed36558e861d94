"""Progress on long work, for a person who looks at the terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from localize.cli import output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Progress = Callable[[int, int, str], None]


@contextmanager
def bar() -> Iterator[Progress]:
    """Show a bar on stderr while work goes on; nothing where stderr is no terminal.

    Yields:
        What to call with how many of how many are done, and what is at work.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console  # noqa: PLC0415 - not for --help
    from rich.markup import escape  # noqa: PLC0415 - not for --help
    from rich.progress import Progress as RichProgress  # noqa: PLC0415 - not for --help

    from localize.report.clean import short  # noqa: PLC0415 - not for --help

    console = Console(stderr=True, no_color=not output.has_colour(sys.stderr))
    shown = RichProgress(console=console, transient=True)
    task = shown.add_task("", total=None)

    def progress(done: int, total: int, what: str) -> None:
        shown.start()  # not before there is something to wait for; starting again does nothing
        shown.update(task, completed=done, total=total, description=escape(short(what)))

    try:
        yield progress
    finally:
        shown.stop()


def _nothing(_done: int, _total: int, _what: str) -> None:
    return None
