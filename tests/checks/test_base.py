"""How a message quotes what it names, and how a flaw becomes a finding."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from localize import checks
from localize.checks import Check, Flaw, Scope, inspect, subjects
from localize.checks.base import listed
from localize.model import Finding, Locale, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

UZ, RU = Locale.parse("uz"), Locale.parse("ru")


@dataclass
class Thing:
    flaws: list[Flaw] = field(default_factory=list)
    path: str = "a.po"
    line: int = 7
    locale: Locale | None = UZ
    address: str = "a@1"
    unread: bool = False


def _run(thing: Thing) -> Iterator[Flaw]:
    yield from thing.flaws


CHECK = Check("odd", Scope.STRING, Severity.WARNING, "Something is odd.", _run, "Mend it.")


def test_a_flaw_takes_from_subject_and_check_what_it_does_not_say() -> None:
    (found,) = inspect(Thing([Flaw("is odd")]), [CHECK])
    assert found == Finding("odd", Severity.WARNING, "is odd", "a.po", 7, UZ, "a@1", "Mend it.")


def test_a_flaw_may_say_all_of_it_itself() -> None:
    flaw = Flaw("is odd", "Cut it.", 0, "b.md", RU, "", Severity.ERROR)
    (found,) = inspect(Thing([flaw]), [CHECK])
    assert found == Finding("odd", Severity.ERROR, "is odd", "b.md", 0, RU, "", "Cut it.")


def test_a_warning_weighs_more_in_a_text_that_nobody_has_read() -> None:
    hint = Flaw("may be odd", severity=Severity.INFO)
    found = inspect(Thing([Flaw("is odd"), hint], unread=True), [CHECK])
    assert [one.severity for one in found] == [Severity.ERROR, Severity.INFO]


def test_findings_stand_in_the_order_of_the_checks() -> None:
    other = Check("even", Scope.STRING, Severity.ERROR, "Something is even.", _run)
    found = inspect(Thing([Flaw("1"), Flaw("2")]), [other, CHECK])
    assert [(one.check, one.message) for one in found] == [
        ("even", "1"),
        ("even", "2"),
        ("odd", "1"),
        ("odd", "2"),
    ]


def test_listed_names_five_things_each_short_and_printable() -> None:
    assert listed([]) == ""
    assert listed("abcde") == "«a», «b», «c», «d», «e»"
    assert listed("abcdefg") == "«a», «b», «c», «d», «e» and 2 more"
    assert listed(["a\nb\x1b\ud800"]) == "«a\\x0ab\\x1b\\xd800»"
    assert listed(["x" * 60, "y" * 61]) == f"«{'x' * 60}», «{'y' * 59}…»"


def test_the_room_has_the_subjects_and_nothing_else() -> None:
    assert checks.NewsroomSubject is subjects.NewsroomSubject
    with pytest.raises(AttributeError, match="Subjects"):
        _ = checks.Subjects
