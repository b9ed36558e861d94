"""Two editions never want one address, and what was published keeps its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import RU
from tests.flows.test_edition_slugs import built, published, room

if TYPE_CHECKING:
    from tests.flows.room import Room

__all__ = ["room"]


def test_two_articles_with_one_title_are_set_apart(room: Room) -> None:
    room.write("articles/storm.md", "# Storm\n\nIt stormed.\n")
    room.pull()
    room.translate(RU, "articles/storm", {"Storm": "Дождь", "It stormed.": "Была буря."})
    files = built(room)
    assert {"dist/ru/dozhd.html", "dist/ru/dozhd-2.html"} <= files.keys()
    assert "Была буря" in files["dist/ru/dozhd-2.html"]
    assert built(room, "storm") == files
    published(room)
    room.write("articles/a.md", "# A\n\nNew.\n")
    room.pull()
    room.translate(RU, "articles/a", {"A": "Дождь", "New.": "Новое."})
    later = built(room)
    assert "Новое" in later["dist/ru/dozhd-3.html"]
    assert "Была буря" in later["dist/ru/dozhd-2.html"]
