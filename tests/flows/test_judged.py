"""The exit status that findings lead to."""

from __future__ import annotations

import pytest

from localize.flows.judged import Measure, judged
from localize.model import FailOn, Finding, Locale, Report, Severity

RU = Locale("ru")
ERROR = Finding("numbers", Severity.ERROR, "wrong")
WARNING = Finding("dashes", Severity.WARNING, "wrong")
NOTE = Finding("names", Severity.INFO, "wrong")
MISSING = Finding("untranslated", Severity.ERROR, "is not translated", locale=RU)


@pytest.mark.parametrize(
    ("finding", "fail_on", "code"),
    [
        (ERROR, FailOn.ERROR, 1),
        (WARNING, FailOn.ERROR, 0),
        (NOTE, FailOn.WARNING, 0),
        (WARNING, FailOn.WARNING, 1),
        (ERROR, FailOn.WARNING, 1),
        (ERROR, FailOn.NONE, 0),
    ],
)
def test_the_least_that_fails(finding: Finding, fail_on: FailOn, code: int) -> None:
    assert judged(Report("check", findings=(finding,)), Measure(fail_on)).exit_code == code


def test_counts_and_nothing_found() -> None:
    report = judged(Report("check", findings=(ERROR, WARNING, WARNING, NOTE), counts={"waiting": 2}))
    assert report.counts == {"waiting": 2, "errors": 1, "warnings": 2}
    assert judged(Report("check")).exit_code == 0


def test_what_cannot_be_read_weighs_more() -> None:
    assert judged(Report("check"), unread=True).exit_code == 2
    assert judged(Report("check", exit_code=2), Measure(FailOn.NONE)).exit_code == 2


@pytest.mark.parametrize(("most", "code"), [(5.0, 0), (4.9, 1), (0.0, 1), (100.0, 0)])
def test_a_share_of_the_strings_of_a_locale_may_be_untranslated(most: float, code: int) -> None:
    report = Report("check", findings=(MISSING,), data={"strings": {"ru": 20, "uz": 2000}})
    told = judged(report, Measure(untranslated=most))
    assert told.exit_code == code
    assert told.counts["errors"] == 1
    said = f"ru: 1 of 20 strings are untranslated: 5%, more than {most:g}%."
    assert told.notes == ((said,) if code else ())


def test_the_share_is_of_untranslated_strings_alone() -> None:
    report = Report("check", findings=(MISSING, ERROR), data={"strings": {"ru": 20}})
    assert judged(report, Measure(untranslated=50)).exit_code == 1
    assert judged(report, Measure(FailOn.NONE, untranslated=0)).exit_code == 0
