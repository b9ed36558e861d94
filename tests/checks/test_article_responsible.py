"""The person who answers for an article has a name."""

from __future__ import annotations

import pytest
from tests.flows.room import Room

from localize.flows.check import check
from localize.flows.selection import select


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("Malika", []),
        ("{name: Malika, contact: m@example.org}", []),
        ("[Malika]", [3]),
        ("{contact: m@example.org}", [3]),
        ("{name: Malika, contact: 5}", [3]),
        ('""', [3]),
    ],
)
def test_a_name_or_a_mapping_with_one(tmp_path: object, said: str, lines: list[int]) -> None:
    room = Room(tmp_path)  # type: ignore[arg-type] # pytest's own
    room.write("localize.yaml", "version: 2\nname: N\nsource_locale: en\nlocales: [en, ru]\n")
    room.write("articles/a.md", f"---\ntitle: T\nresponsible: {said}\n---\n\nText.\n")
    session = room.session()
    found = check(session, select(session.newsroom), ["article-responsible"]).findings
    assert [one.line for one in found] == lines
