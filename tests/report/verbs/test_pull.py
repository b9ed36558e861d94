"""What changed in which catalog."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Change, Locale, Report

RU, UZ = Locale("ru"), Locale("uz")


def pull(**data: object) -> Report:
    changes = (
        Change("added", "articles/frost", "One", RU, "frost@1"),
        Change("added", "articles/frost", "Two", RU, "frost@2"),
        Change("changed", "articles/frost", "was: Three", UZ, "frost@3"),
    )
    return Report("pull", changes, data=data)


def test_pull_counts_by_catalog() -> None:
    report = pull(files=["a.po", "b.po"])
    assert body(report) == [
        "file            locale  added  changed",
        "articles/frost  ru          2        0",
        "articles/frost  uz          0        1",
    ]
    assert talk(report) == ["2 files written: 2 added, 1 changed."]


def test_changes_that_were_counted_before_are_told_alike() -> None:
    counted = (
        Change("added", "articles/frost", locale=RU, count=2),
        Change("changed", "articles/frost", locale=UZ),
    )
    listed = pull(files=["a.po", "b.po"])
    report = Report("pull", counted, data=listed.data)
    assert (body(report), talk(report)) == (body(listed), talk(listed))


def test_a_planned_pull_lists_each_change() -> None:
    for mode in ("dry_run", "frozen"):
        report = pull(files=["a.po"], **{mode: True})
        assert body(report)[:3] == [
            "added    frost@1 (ru)  One",
            "added    frost@2 (ru)  Two",
            "changed  frost@3 (uz)  was: Three",
        ]
        assert talk(report) == ["1 file would be written: 2 added, 1 changed."]


def test_a_pull_that_only_writes_headers_or_nothing() -> None:
    assert talk(Report("pull", data={"files": ["a.po"]})) == ["1 file written."]
    assert talk(Report("pull", data={"files": []})) == [
        "Nothing to do: the catalogs say what the sources say."
    ]


def test_pull_names_the_approvals_that_fell_up_to_twenty() -> None:
    fell = [
        Change("approval fell", "articles/frost", "Malika approved another text", RU, f"frost@{n}")
        for n in range(22)
    ]
    shown = body(
        Report(
            "pull",
            (*fell, Change("taken in", "articles/frost", "Один", RU, "frost@1")),
            data={"files": ["a.po"]},
        )
    )
    assert shown[0] == "approval fell  frost@0 (ru)  Malika approved another text"
    assert shown[20] == "… and 2 more: `localize review list --state translated`"
    assert shown[22:] == [
        "file            locale  approval fell  taken in",
        "articles/frost  ru                 22         1",
    ]
