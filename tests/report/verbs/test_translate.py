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
        data={
            "filled": {"memory": 1},
            "left": {"uz": 2},
            "characters": {"google": 40},
            "costs": {"google": 0.25},
        },
    )
    assert body(report) == [
        "locale  filled  left",
        "ru           1     0",
        "uz           0     2",
        "",
        "engine  characters sent   USD",
        "google               40  0.25",
    ]
    assert talk(report) == ["Filled 1 (1 from memory); 2 left."]


def test_a_planned_translation() -> None:
    def planned(*, verbose: bool) -> Report:
        row = {"engine": "google", "strings": 2, "characters": 40}
        rows = [
            {**row, "locale": "ru", "unique": 30, "price": 0.5},
            {**row, "locale": "uz", "unique": 40, "price": None},
        ]
        data = {"filled": {"memory": 1}, "forecast": rows, "dry_run": True, "verbose": verbose}
        return Report("translate", (Change("filled", "a.po", "Раз", RU, "frost@1"),), data=data)

    table = [
        "locale  would be filled  left",
        "ru                    1     0",
        "",
        "engine  locale  strings  characters  to send   USD",
        "google  ru            2          40       30  0.50",
        "google  uz            2          40       40     ?",
        "all                   4          80       70     ?",
    ]
    assert body(planned(verbose=False)) == table
    assert body(planned(verbose=True)) == ["filled  frost@1 (ru)  Раз", "", *table]
    assert talk(planned(verbose=False)) == ["Would fill 1 (1 from memory); 0 left."]


def test_a_translation_that_finds_nothing() -> None:
    assert talk(Report("translate")) == ["Nothing is missing."]
    assert talk(Report("translate", counts={"left": 3})) == ["Nothing was filled; 3 left."]
    asked = Report("translate", counts={"left": 3}, data={"dry_run": True, "forecast": []})
    assert talk(asked) == ["Nothing would be filled; 3 left."]
