"""The review queue as a list."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_review_list() -> None:
    string = {
        "address": "frost@1",
        "locale": "ru",
        "state": "stale",
        "roles": ["title", "card"],
        "context": "",
        "source": "{n} comment",
        "plural_source": "{n} comments",
        "targets": ["раз", "два"],
        "previous": "{n} note",
    }
    report = Report("review list", data={"strings": [string, {**string, "roles": [], "context": "menu"}]})
    assert body(report) == [
        "frost@1\tru\tstale\ttitle,card\t{n} comment | {n} comments\tраз | два\t{n} note",
        "frost@1\tru\tstale\tmenu\t{n} comment | {n} comments\tраз | два\t{n} note",
    ]
    assert talk(report) == ["2 strings. Decide on each: `localize review approve frost@1 -l ru`"]
    assert talk(Report("review list", data={"strings": []})) == ["No strings."]
