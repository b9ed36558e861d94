"""A round of a watch, in a line and the findings below it."""

from __future__ import annotations

from tests.report.printed import body

from localize.model import Change, Finding, Report, Severity
from localize.report.verbs.watch import summary

ERROR = Finding("numbers", Severity.ERROR, "has «45» where the source has «40»", "a.po", 3)


def round_of(*names: str, findings: tuple[Finding, ...] = ()) -> Report:
    data: dict[str, object] = {"articles": list(names), "page": None}
    return Report("watch", (Change("added", "a.po"),), findings, {"pages": 2}, data=data)


def test_the_line_tells_what_it_was_about_and_how_much_is_wrong() -> None:
    assert summary(round_of()) == "all articles: 1 change"
    waits = Finding("untranslated", Severity.ERROR, "is not translated", "a.po", 9)
    assert summary(round_of("frost", "rain", findings=(ERROR, waits))) == "frost, rain: 1 change, 1 error"


def test_the_findings_follow_as_check_tells_them() -> None:
    lines = body(round_of("frost", findings=(ERROR,)))
    assert lines[0] == "frost: 1 change, 1 error"
    assert any("has «45»" in line for line in lines[1:])
