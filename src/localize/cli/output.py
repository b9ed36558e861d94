"""The two streams: data goes to stdout, talk to stderr; tables and colours are for terminals."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.errors import LocalizeError
    from localize.model import Report
    from localize.report.presentation import Block, View


def finish(report: Report, *, as_json: bool, problems: Sequence[LocalizeError] = ()) -> int:
    """Print a report and return its exit status.

    Args:
        report: what a flow did.
        as_json: whether a program reads it.
        problems: files that could not be read, where the run went on in spite of it.
    """
    from localize.report import json_text, views  # noqa: PLC0415 - not for --help

    if as_json:
        write_json(json_text.render(report, problems))
        return report.exit_code
    return printed(report, views.view(report), problems)


def printed(report: Report, view: View, problems: Sequence[LocalizeError] = ()) -> int:
    """Print a view of a report for people, and return the report's exit status.

    Args:
        report: what a flow did.
        view: what is shown of it.
        problems: files that could not be read, where the run went on in spite of it.
    """
    from localize.report import failure_lines  # noqa: PLC0415 - not for --help

    show(view.body)
    talk([line for problem in problems for line in failure_lines.lines(problem)])
    talk(view.talk)
    return report.exit_code


def show(blocks: Iterable[Block]) -> None:
    """Print data on stdout."""
    _print(sys.stdout, blocks)


def talk(blocks: Iterable[Block]) -> None:
    """Say something on stderr."""
    sys.stdout.flush()
    _print(sys.stderr, blocks)


def write_json(text: str) -> None:
    """Print JSON on stdout, in UTF-8 whatever the locale (RFC 8259, section 8.1)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Print a file's bytes on stdout as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def write(text: str) -> None:
    """Print text on stdout as it is; for what has a form of its own."""
    sys.stdout.write(text)


def forget(stream: TextIO) -> None:
    """Let what is still to be written to a stream go nowhere; the interpreter would complain when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def has_colour(stream: TextIO) -> bool:
    """Return whether a stream shows colours: no dumb terminal, and no `NO_COLOR` (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return how many columns the terminal has."""
    return shutil.get_terminal_size().columns


def _print(stream: TextIO, blocks: Iterable[Block]) -> None:
    if stream.isatty():
        from localize.report import terminal  # noqa: PLC0415 - rich is not loaded for a pipe

        stream.write(terminal.render(blocks, width(), colour=has_colour(stream)))
    else:
        from localize.report import plain  # noqa: PLC0415 - not for --help

        stream.write(plain.render(blocks))
    stream.flush()
