"""Failures, each with its place and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputErrors
from localize.report.presentation import Cell, Line

if TYPE_CHECKING:
    from localize.errors import LocalizeError

_INDENT = "  "


def lines(error: LocalizeError) -> tuple[Line, ...]:
    """Return an error as lines: each problem with file and line, and below it what to do."""
    if isinstance(error, InputErrors) and error.problems:
        told = tuple(line for problem in error.problems for line in _told(problem))
        return (*told, Line.of(error.hint)) if error.hint else told
    return _told(error)


def _told(error: LocalizeError) -> tuple[Line, ...]:
    where = f"{error.place}: " if error.place else ""
    first = Line((Cell(where, "bold"), Cell("error: ", "bold red"), Cell(error.message)))
    return (first, Line.of(_INDENT, error.hint)) if error.hint else (first,)
