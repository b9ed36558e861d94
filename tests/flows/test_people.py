from __future__ import annotations

from tests.flows.room import RU, Room

from localize.flows.people import people
from localize.flows.review_session import open_session
from localize.flows.selection import select
from localize.model import Domain
from localize.review import TOOL, Who, draft

TITLE, HURT = "Frost comes early", "Nobody was hurt."


def test_what_each_person_did_is_counted(room: Room) -> None:
    room.pull()
    session = room.session()
    file = session.file(RU, Domain("articles/frost"))
    message = next(one for one in file.catalog.by_key.values() if one.key.source == HURT)
    step = draft(message, file.ledger, Who(TOOL, "2026-03-01"), ("Все целы.",), origin="engine:echo")
    catalog = file.catalog.with_message(step.message)
    session.files.put(type(file)(catalog, step.recorded_in(file.ledger)))
    session.commit()
    catalogs = room.session()
    only = select(catalogs.newsroom, ["frost"], ["ru"])
    sitting = open_session(catalogs, only, "Timur", lambda: "2026-03-02T09:00:00Z")
    title, fire, hurt = sitting.queue.items
    sitting.approve(hurt)
    sitting.comment(title, "Who is meant?")
    now = sitting.write(title, ("Мороз",))
    assert now is not None
    sitting.reject(now, "No.")
    assert sitting.write(fire, ("Фермеры жгли костры.",)) is not None
    session = room.session()
    report = people(session, select(session.newsroom, (), ["ru"]))
    assert report.data["people"] == [
        {
            "person": "Timur",
            "written": 2,
            "approved": 1,
            "unedited": 1,
            "rejected": 1,
            "comments": 1,
            "waivers": 0,
        }
    ]
