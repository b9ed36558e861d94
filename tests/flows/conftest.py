"""The newsroom that most tests of flows start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, FROST, HURT, LABELS, RU, TITLE, UZ, Room

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A newsroom with one English article and three labels."""
    made = Room(tmp_path)
    made.write("localize.yaml", CONFIG)
    made.write("articles/frost.md", FROST)
    made.write("ui/labels.yaml", LABELS)
    return made


@pytest.fixture
def written(room: Room) -> Room:
    """The same newsroom with Russian and Uzbek texts that nobody approved."""
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", HURT: "Все целы."}, approved=False)
    room.translate(UZ, "articles/frost", {TITLE: "Qirov erta tushdi"}, approved=False)
    room.pull()
    return room
