"""The interface's catalogs, merged and not written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import LABELS, RU, Room, key

from localize.flows.interface_merge import merged_interface
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.model import Message

HOME = key("Home", "label")


def merged(room: Room, *names: str) -> dict[str, Message]:
    """Return the Russian entries by msgid, after a look that writes nothing."""
    session = room.session()
    before = room.tree()
    found, _ = merged_interface(session, select(session.newsroom, names, ["ru"]))
    assert (session.files.pending(), room.tree()) == ((), before)
    return {message.key.source: message for message in found.files[RU].catalog.messages}


def test_the_whole_newsroom_adds_and_retires(room: Room) -> None:
    room.pull()
    room.translate(RU, "ui", {"Home": "Главная"})
    room.write("ui/labels.yaml", LABELS.replace("text: Home", "text: Front page"))
    found = merged(room)
    assert found["Home"].obsolete
    assert not found["Front page"].obsolete


def test_one_article_adds_what_it_uses_and_retires_nothing(room: Room) -> None:
    room.pull()
    room.translate(RU, "ui", {"Home": "Главная"})
    room.write("ui/labels.yaml", LABELS.replace("text: Home", "text: Front page"))
    for slug, tag in (("rain", "floods"), ("snow", "drifts")):
        room.write(f"articles/{slug}.md", f"---\ntitle: News\ntags: [{tag}]\n---\n\nIt fell.\n")
    found = merged(room, "rain")
    assert not found["Home"].obsolete
    assert {"floods", "Front page"} <= found.keys()
    assert "drifts" not in found
    assert "drifts" in merged(room, "ui")
