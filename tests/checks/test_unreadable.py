"""Files that cannot be read."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.errors import InputError, Place
from localize.model import Severity


def test_each_file_is_told_with_its_place_and_what_to_do() -> None:
    problems = (InputError("not UTF-8", place=Place("a.md", 3), hint="Save it."), InputError("odd"))
    found = inspect(NewsroomSubject(problems), select(["unreadable"]).newsroom)
    assert [(one.severity, one.where, one.message, one.fix) for one in found] == [
        (Severity.ERROR, "a.md:3", "not UTF-8", "Save it."),
        (Severity.ERROR, "", "odd", ""),
    ]
    assert inspect(NewsroomSubject(), select(["unreadable"]).newsroom) == ()
