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


def test_of_many_that_are_the_same_the_first_are_told_and_the_rest_counted() -> None:
    def told(count: int) -> list[str]:
        same = [
            InputError("no locale", place=Place("b.yaml", line), hint="Mend it.") for line in range(count)
        ]
        other = InputError("torn", place=Place("c.md"))
        return plain.render(lines(InputErrors([*same, other], hint="Go on."))).splitlines()

    every = told(6)
    assert [line for line in every if "no locale" in line] == [
        "b.yaml: error: no locale",
        *(f"b.yaml:{line}: error: no locale" for line in range(1, 6)),
    ]
    assert not [line for line in every if "more" in line]
    assert told(9)[-5:] == [
        "b.yaml:4: error: no locale",
        "  Mend it.",
        "  The same in 4 more places.",
        "c.md: error: torn",
        "Go on.",
    ]
