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
