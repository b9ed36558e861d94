"""What was filled, sent and left."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Change, Locale, Report

RU, UZ = Locale("ru"), Locale("uz")


def test_translate() -> None:
    report = Report(
        "translate",
        (Change("filled", "a.po", "Раз", RU, "frost@1"),),
        counts={"left": 2},
        data={"filled": {"memory": 1}, "left": {"uz": 2}, "characters": {"google": 40}, "dry_run": False},
    )
    assert body(report) == [
        "locale  filled  left",
        "ru           1     0",
        "uz           0     2",
        "",
        "engine  characters sent",
        "google               40",
    ]
    assert talk(report) == ["Filled 1 (1 from memory); 2 left."]


def test_a_planned_translation() -> None:
    report = Report(
        "translate",
        (Change("filled", "a.po", "Раз", RU, "frost@1"),),
        data={"filled": {"memory": 1}, "characters": {"google": 40}, "dry_run": True},
    )
    assert body(report) == [
        "filled  frost@1 (ru)  Раз",
        "",
        "locale  would be filled  left",
        "ru                    1     0",
        "",
        "engine  characters to send",
        "google                  40",
    ]
    assert talk(report) == ["Would fill 1 (1 from memory); 0 left."]


def test_a_translation_that_finds_nothing() -> None:
    assert talk(Report("translate")) == ["Nothing is missing."]
    assert talk(Report("translate", counts={"left": 3})) == ["Nothing more is known; 3 left."]
