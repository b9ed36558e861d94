"""What went wrong, with its place and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputErrors
from localize.report.blocks import Cell, Line

if TYPE_CHECKING:
    from localize.errors import LocalizeError

_INDENT = "  "


def lines(error: LocalizeError) -> tuple[Line, ...]:
    """Return an error as lines: each problem with file and line, and below it what to do."""
    problems = error.problems if isinstance(error, InputErrors) and error.problems else (error,)
    return tuple(line for problem in problems for line in _told(problem))


def _told(error: LocalizeError) -> tuple[Line, ...]:
    where = f"{error.place}: " if error.place else ""
    first = Line((Cell(where, "bold"), Cell("error: ", "bold red"), Cell(error.message)))
    return (first, Line.of(_INDENT, error.hint)) if error.hint else (first,)
