"""What is published, as the record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, EDITOR, IN_TWO, RU, Room

from localize.flows.build import BuildOptions
from localize.flows.live_editions import live_editions
from localize.flows.publish import publish
from localize.flows.selection import select
from localize.flows.withdraw import withdraw

if TYPE_CHECKING:
    from pathlib import Path

    from localize.flows.newsroom_session import NewsroomSession


@pytest.fixture
def room(tmp_path: Path) -> Room:
    found = Room(tmp_path)
    config = IN_TWO
    site = "site: {url: https://vodiy.example}\nbundles: {layout: html, slugs: title}\n"
    found.write("localize.yaml", config + site)
    found.write("ui/labels.yaml", "[]\n")
    found.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    found.write("articles/snow.md", "# Snow\n\nIt snowed.\n")
    found.pull()
    found.translate(RU, "articles/rain", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    return found


def listed(room: Room, *names: str, locales: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    session = room.session()
    rows: Any = live_editions(session, select(session.newsroom, names, locales)).data["editions"]
    return list(rows)


def test_what_stands_is_listed_with_its_address(room: Room) -> None:
    assert listed(room) == []

    def desk() -> NewsroomSession:
        return room.session()

    publish(desk, lambda session: select(session.newsroom), BuildOptions())
    assert [(one["slug"], one["locale"], one["address"]) for one in listed(room)] == [
        ("rain", "en", "https://vodiy.example/en/rain.html"),
        ("rain", "ru", "https://vodiy.example/ru/dozhd.html"),
        ("snow", "en", "https://vodiy.example/en/snow.html"),
    ]
    assert {(one["first"], one["last"], one["withdrawn"]) for one in listed(room)} == {(AT, AT, "")}
    assert [one["locale"] for one in listed(room, "rain", locales=("ru",))] == ["ru"]
    withdraw(room.session(), "rain", (RU,), "mistranslated", EDITOR)
    assert [one["withdrawn"] for one in listed(room)] == ["", "mistranslated", ""]
