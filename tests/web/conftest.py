from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, FROST, LABELS, Room
from tests.web.browser import Browser

from localize.flows.review_matches import no_matches
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = Room(tmp_path)
    for path, text in (("localize.yaml", CONFIG), ("articles/frost.md", FROST), ("ui/site.yaml", LABELS)):
        made.write(path, text)
    made.pull()
    return made


@pytest.fixture
def browser(room: Room) -> Browser:
    """A browser that came in by the link."""
    desk = Desk(room.disk, room.session, "Malika", lambda: "2026-03-02T09:00:00Z", lambda: no_matches)
    key = Key()
    made = Browser(make_app(desk, key, Address("127.0.0.1", 8123)), key)
    made.enter()
    return made
