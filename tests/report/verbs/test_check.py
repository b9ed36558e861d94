"""The findings as a whole, and the checks there are."""

from __future__ import annotations

from typing import Any

from tests.report.findings import fault
from tests.report.printed import body, talk

from localize.model import Finding, Report, Severity
from localize.report import plain
from localize.report.verbs.check import whole_view


def row(name: str, **about: Any) -> dict[str, Any]:  # noqa: ANN401 - a row of a report
    return {"check": name, "scope": "string", "severity": "error", "limits": {}, "summary": "Lost.", **about}


def test_the_registry_of_checks_is_a_table_by_scope() -> None:
    checks = [
        row("markup"),
        row("inconsistent", scope="newsroom", severity="off", limits={"words": 3.0, "share": 0.5}),
    ]
    assert body(Report("check --list", data={"checks": checks})) == [
        "Of every string",
        "",
        "check   severity  what is wrong  limits",
        "markup  error     Lost.",
        "Of the newsroom",
        "",
        "check         severity  what is wrong  limits",
        "inconsistent  off       Lost.          words: 3, share: 0.5",
    ]


def test_the_counts_of_all_articles_stand_first() -> None:
    report = Report("check", findings=(fault(), fault(slug="cup"), fault("draft")))
    lines = body(report)
    assert lines[0] == "2 errors, 1 text not ready in 2 articles"
    assert [lines[at + 1] for at, line in enumerate(lines) if not line] == [
        "cup: 1 error",
        "frost: 1 error, 1 text not ready",
    ]
    assert talk(report) == ["2 errors: 2 numbers", "1 text not ready: 1 draft"]


def test_of_one_article_its_own_counts_are_enough() -> None:
    assert body(Report("check", findings=(fault(),)))[0] == "frost: 1 error"


def test_nothing_found() -> None:
    assert (body(Report("check")), talk(Report("check"))) == ([], ["No problems found."])


def test_notes_are_summed_up_as_such() -> None:
    found = Finding("names", Severity.INFO, "is another one", "a.po")
    assert talk(Report("check", findings=(found,))) == ["1 note: 1 names"]


def test_every_string_is_told_where_all_are_asked_for() -> None:
    report = Report("check", findings=(fault("draft"),))
    assert any("[draft]" in line for line in plain.render(whole_view(report, every=True).body).splitlines())
    assert not any("[draft]" in line for line in body(report))


def test_of_articles_that_are_just_not_ready_the_first_twenty_are_told() -> None:
    waiting = [fault("untranslated", slug=f"a{number:02}") for number in range(25)]
    report = Report("check", findings=(*waiting, fault(slug="last")))
    lines = body(report)
    assert [line for line in lines if line.startswith(("last", "a1"))] == [
        "last: 1 error",
        *(f"a{number}: 1 text not ready" for number in range(10, 20)),
    ]
    assert lines[-1] == "… and 5 more articles not ready: localize status"
    assert talk(report) == ["1 error: 1 numbers", "25 texts not ready: 25 untranslated"]
    assert "a24: 1 text not ready" in plain.render(whole_view(report, every=True).body)
    assert "more article" not in "".join(body(Report("check", findings=tuple(waiting[:20]))))
