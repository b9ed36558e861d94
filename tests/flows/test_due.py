"""Editions that are due and not ready."""

from __future__ import annotations

from typing import Any

from tests.flows.room import FROST, RU, Room

from localize.flows.assign import assign
from localize.flows.due import TOLD, due, remember, untold
from localize.flows.selection import select
from localize.review import Who

TEXTS = {
    "Frost comes early": "Заморозки",
    "Farmers lit fires in the orchards.": "Жгли костры.",
    "Nobody was hurt.": "Все целы.",
}


def told(room: Room, within: float) -> list[Any]:
    session = room.session(at="2026-03-01T08:00:00Z")
    rows: Any = due(session, select(session.newsroom, [], ["ru", "uz"]), within).data["editions"]
    return list(rows)


def test_what_is_not_ready_in_time(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("category", 'due: "2026-03-01 15:00"\ncategory'))
    room.write("articles/a.md", '---\ndue: "2026-02-01"\n---\n\n# Late\n')
    room.write("articles/never.md", "# No time\n")
    room.pull()
    session = room.session()
    assign(session, select(session.newsroom, ["frost"], ["uz"]), "Timur", Who("Anna", "2026-03-01T08:00:00Z"))
    assert [(row["slug"], row["locale"]) for row in told(room, 1)] == [("a", "ru"), ("a", "uz")]
    rows = told(room, 2)
    assert rows[2:] == [
        {"slug": "frost", "locale": "ru", "due": "2026-03-01T15:00+05:00", "waiting": 3, "assigned": []},
        {
            "slug": "frost",
            "locale": "uz",
            "due": "2026-03-01T15:00+05:00",
            "waiting": 3,
            "assigned": ["Timur"],
        },
    ]
    room.translate(RU, "articles/frost", TEXTS)
    assert [row["locale"] for row in told(room, 2)[2:]] == ["uz"]


def test_each_time_is_told_once(room: Room) -> None:
    rows: list[dict[str, object]] = [
        {"slug": "a", "locale": one, "due": "2026-03-01T15:00"} for one in ("ru", "uz")
    ]
    assert untold(room.disk, rows) == rows
    remember(room.disk, rows[:1])
    assert untold(room.disk, rows) == rows[1:]
    remember(room.disk, rows[1:])
    assert untold(room.disk, [*rows, {**rows[0], "due": "2026-03-02T15:00"}]) == [
        {**rows[0], "due": "2026-03-02T15:00"}
    ]
    for torn in ("[", "[]", "7"):
        room.write(TOLD, torn)
        assert untold(room.disk, rows) == rows
