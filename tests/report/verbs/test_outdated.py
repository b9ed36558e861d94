"""Live editions that are wrong, as they are printed."""

from __future__ import annotations

from localize.model import Report
from localize.report import plain
from localize.report.verbs import outdated


def test_each_edition_has_what_changed() -> None:
    change = {
        "what": "source",
        "address": "cup@0a1b2c3d",
        "before": "3 goals",
        "after": "4 goals",
        "state": "stale",
    }
    rows = [
        {
            "slug": "cup",
            "locale": "ru",
            "published": "2026-03-01T08:00:00Z",
            "changes": [
                {**change, "grave": [{"kind": "number", "gone": "3", "came": "4"}]},
                {**change, "what": "added", "before": "", "after": "More.", "state": "", "grave": []},
                {**change, "what": "gone", "grave": [{"kind": "name", "gone": "", "came": "Aziz"}]},
            ],
        }
    ]
    view = outdated.view(Report("status --outdated", notes=("One is wrong.",), data={"editions": rows}))
    said = plain.render(view.body)
    for part in (
        "cup\tru\tpublished 2026-03-01T08:00:00Z",
        "3 → 4",
        "(cup@0a1b2c3d, stale)",
        "More.  (cup@0a1b2c3d)",
        "— → Aziz",
        "its article is no longer there",
    ):
        assert part in said
    assert plain.render(view.talk) == "One is wrong.\n"
