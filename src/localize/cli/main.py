"""The entry point: runs the app, and turns everything that can go wrong into words and an exit status.

0 done · 1 findings or work left · 2 usage, configuration or unreadable input · 3 the environment, or a bug ·
130 interrupted · 141 nobody reads the output any more (128 + the number of the signal, as shells count).
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn, TextIO

from localize.garbage import left_as_it_is, seldom_collected

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
PIPE_CLOSED = 141
_COMPLETION = "_LOCALIZE_COMPLETE"


def main() -> NoReturn:
    """Run the command line of this process."""
    with seldom_collected():
        code = run(sys.argv[1:])
        left_as_it_is()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line.

    Args:
        arguments: what stands behind the program's name.

    Returns:
        The exit status.
    """
    _open_streams()
    code = _guarded(arguments)
    if code == PIPE_CLOSED:
        from localize.cli import output  # noqa: PLC0415 - so that Ctrl-C while it loads ends here, too

        output.forget(sys.stdout)
        output.forget(sys.stderr)
    return code


def _open_streams() -> None:
    """Let nothing fail for a letter that a stream cannot show, or for a stream that the shell closed."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere() -> TextIO:
    """Return a stream that swallows everything; it lasts as long as the process."""
    return open(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8", closefd=False)


def _guarded(arguments: Sequence[str]) -> int:
    """Run the app; every failure ends here."""
    try:
        code = _invoked(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the one place where all that nobody foresaw ends
        from localize.cli import failures  # noqa: PLC0415 - only where something failed

        return failures.tell(error, arguments)
    return code


def _invoked(arguments: Sequence[str]) -> int:
    from localize.cli.app import command  # noqa: PLC0415 - so that Ctrl-C while it loads ends here, too

    try:
        code = command().main(list(arguments), prog_name="localize", standalone_mode=False)
    except SystemExit as stop:
        # Typer ends so where it was asked for completion, and with 1 where the pipe of its help is closed.
        return _of_typer(stop.code)
    return _interrupted() if code == INTERRUPTED else int(code or 0)


def _of_typer(code: object) -> int:
    if code == 1 and _COMPLETION not in os.environ:
        return PIPE_CLOSED
    return code if isinstance(code, int) else 0


def _interrupted() -> int:
    sys.stderr.write("\nInterrupted. What was saved so far is kept.\n")
    return INTERRUPTED
