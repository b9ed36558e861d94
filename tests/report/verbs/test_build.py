"""Editions that were built and held."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_build() -> None:
    report = Report(
        "build",
        counts={"written": 1, "unchanged": 2},
        data={"editions": [{"locale": "ru"}, {"locale": "ru"}], "held": [{"locale": "uz"}], "omitted": []},
    )
    assert body(report) == [
        "locale  articles  held  omitted",
        "ru             2     0        0",
        "uz             0     1        0",
    ]
    assert talk(report) == ["1 file written, 2 unchanged, 0 removed."]
    assert body(Report("build")) == []
