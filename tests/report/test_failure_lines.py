"""Errors with their places and next steps."""

from __future__ import annotations

from localize.errors import InputError, InputErrors, Place
from localize.report import plain
from localize.report.failure_lines import lines


def test_errors_name_the_place_and_the_next_step() -> None:
    one = InputError("not UTF-8", place=Place("b.md", 2), hint="Save it.")
    several = InputErrors([one, InputError("torn", place=Place("a.md"))])
    assert plain.render(lines(several)) == "a.md: error: torn\nb.md:2: error: not UTF-8\n  Save it.\n"
    assert plain.render(lines(InputError("alone"))) == "error: alone\n"
    assert plain.render(lines(InputErrors([one], hint="Go on."))).endswith("\n  Save it.\nGo on.\n")
