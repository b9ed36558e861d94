from __future__ import annotations

from dataclasses import replace

import pytest
from tests.flows.room import RU, Room

from localize.flows.live_preview import live_preview
from localize.flows.review_strings import items_of

FIRE = "Farmers lit fires in the orchards."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Фермеры *жгли* костры.", '<mark id="here">Фермеры <em>жгли</em> костры.</mark>'),
        ("<script>alert(1)</script> костры", f">{FIRE}</mark>"),
    ],
)
def test_a_text_stands_in_its_page_before_it_is_saved(room: Room, text: str, shown: str) -> None:
    room.pull()
    before = room.tree()
    session = room.session()
    (head,) = session.newsroom.articles
    item = next(one for one in items_of(session.catalogs(head), RU) if one.message.key.source == FIRE)
    page = live_preview(session, item, (text,))
    assert shown in page
    assert "<script" not in page
    assert room.tree() == before
    assert not (room.root / ".localize/preview").exists()


def test_the_interface_is_no_page(room: Room) -> None:
    room.pull()
    session = room.session()
    item = items_of(session.catalogs(None), RU)[0]
    assert live_preview(session, replace(item), ("x",)) == ""
