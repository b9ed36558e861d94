"""Failures, each with its place and the next step."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from localize.errors import InputErrors
from localize.report.presentation import Cell, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.errors import LocalizeError

_INDENT = "  "
_ALIKE = 5
"""The most problems of one kind that are told in full."""


def lines(error: LocalizeError) -> tuple[Line, ...]:
    """Return an error as lines: each problem with file and line, and below it what to do.

    Of many problems that are the same in other places, the first five are told, and how many more there are.
    """
    if isinstance(error, InputErrors) and error.problems:
        told = _all_told(error.problems)
        return (*told, Line.of(error.hint)) if error.hint else told
    return _told(error)


def _all_told(problems: Sequence[LocalizeError]) -> tuple[Line, ...]:
    alike: dict[str, list[LocalizeError]] = defaultdict(list)
    for problem in problems:
        alike[problem.message].append(problem)
    told: list[Line] = []
    for problem in problems:
        same = alike[problem.message]
        shown = same[:_ALIKE] if len(same) > _ALIKE + 1 else same
        if problem in shown:
            told += _told(problem)
            if problem is shown[-1] and len(same) > len(shown):
                told.append(Line.of(_INDENT, f"The same in {len(same) - len(shown)} more places."))
    return tuple(told)


def _told(error: LocalizeError) -> tuple[Line, ...]:
    where = f"{error.place}: " if error.place else ""
    first = Line((Cell(where, "bold"), Cell("error: ", "bold red"), Cell(error.message)))
    return (first, Line.of(_INDENT, error.hint)) if error.hint else (first,)
