"""A correction that no edition can print is an error with its line."""

from __future__ import annotations

import pytest
from tests.flows.room import Room

from localize.flows.check import check
from localize.flows.selection import select


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{when: soon, what: Text.}", "a correction has no time in `when`: «soon»"),
        ("{what: Text.}", "a correction does not say `when`"),
        ("{when: 2026-03-01}", "a correction has no text in `what`"),
        ("Text.", "a correction is no mapping: «Text.»"),
    ],
)
def test_each_fault_is_told_where_it_stands(tmp_path: object, item: str, message: str) -> None:
    room = Room(tmp_path)  # type: ignore[arg-type] # pytest's own
    room.write("localize.yaml", "version: 2\nname: N\nsource_locale: en\nlocales: [en, ru]\n")
    room.write("articles/a.md", f"---\ntitle: T\ncorrections:\n  - {item}\n---\n\nText.\n")
    session = room.session()
    (found,) = check(session, select(session.newsroom), ["article-corrections"]).findings
    assert (found.where, found.message) == ("articles/a.md:4", message)
