"""Corrections as the front matter has them."""

from __future__ import annotations

from localize.bundles.corrections import corrections_of

ITEMS = [
    {"when": "2026-02-01", "what": "First.", "by": " Malika "},
    {"when": "2026-03-01T08:00Z", "what": "Second.", "by": 5},
    {"when": "soon", "what": "No time."},
    {"when": "2026-03-02", "what": " "},
    {"when": "2026-03-02", "what": 5},
    "no mapping",
]


def test_the_newest_stands_first_and_what_is_none_is_left_out() -> None:
    found = corrections_of({"corrections": ITEMS}, "Asia/Tashkent")
    assert [(one.at.isoformat(), one.what, one.by) for one in found] == [
        ("2026-03-01T08:00:00+00:00", "Second.", ""),
        ("2026-02-01T00:00:00+05:00", "First.", "Malika"),
    ]
    assert corrections_of({"corrections": "none"}, "UTC") == corrections_of({}, "UTC") == ()
