"""Changes, findings and notes, as several verbs print them."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Change, Finding, Locale, MessageKey, Report, Severity

RU, UZ = Locale("ru"), Locale("uz")


def test_findings() -> None:
    report = Report(
        "mv",
        findings=(
            Finding("draft", Severity.ERROR, "is a draft", "a.po", 3, RU, "frost@1", "Read frost@1."),
            Finding("draft", Severity.ERROR, "is a draft", "a.po", 9, RU, "frost@2", "Read it."),
            Finding("markup", Severity.ERROR, "lost", "a.po", 0, RU, "frost@3"),
            Finding("behind", Severity.WARNING, "no place"),
        ),
    )
    assert body(report) == [
        "a.po:3: error: is a draft [draft]",
        "    Read frost@1.",
        "a.po:9: error: is a draft [draft]",
        "    frost@2 (ru): Read it.",
        "a.po: error: lost [markup]",
        "    frost@3 (ru)",
        "warning: no place [behind]",
    ]
    assert talk(report) == []


def test_keys_are_shown_whatever_they_hold() -> None:
    source = MessageKey("", "\x1b[2J\u202e").source
    assert body(Report("mv", (Change("renamed", source),))) == ["renamed  \\x1b[2J\\u202e"]


def test_of_many_files_the_changes_are_told_by_locale() -> None:
    changes = [
        Change("added", f"articles/{number:02}", locale=locale) for number in range(31) for locale in (UZ, RU)
    ]
    assert body(Report("pull", tuple(changes[:60])))[:2] == [
        "file         locale  added",
        "articles/00  uz          1",
    ]
    assert body(Report("pull", (*changes, Change("updated", "articles/00", locale=RU)))) == [
        "file      locale  added  updated",
        "31 files  ru         31        1",
        "31 files  uz         31        0",
    ]
