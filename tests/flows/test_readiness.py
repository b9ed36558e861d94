"""Texts that only a later version of `localize.yaml` reads hold nothing back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, RU

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select

if TYPE_CHECKING:
    from tests.flows.room import Room

ARTICLE = """\
+++
title = "Frost"
description = \"\"\"
Long words\"\"\"
+++

Words.

{{< figure src="a.png" caption="A frozen tap" >}}
"""


@pytest.mark.parametrize(("version", "held"), [(1, False), (2, True)])
def test_an_edition_that_was_live_stays_so(room: Room, version: int, held: bool) -> None:
    room.write("localize.yaml", CONFIG.replace("version: 2", f"version: {version}"))
    room.write("articles/frost.md", ARTICLE)
    room.pull()
    room.translate(RU, "articles/frost", {"Frost": "Мороз", "Words.": "Слова."})
    session = room.session()
    build(session, select(session.newsroom), BuildOptions(tool="localize 1.0"))
    built = room.root / "dist/ru/frost.md"
    assert built.exists() is not held
    if not held:
        assert 'caption="A frozen tap"' in built.read_text()


def test_a_text_of_them_that_is_ready_goes_out(room: Room) -> None:
    room.write("localize.yaml", CONFIG.replace("version: 2", "version: 1"))
    room.write("articles/frost.md", ARTICLE)
    room.pull()
    texts = {"Frost": "Мороз", "Words.": "Слова.", "A frozen tap": "Замёрзший кран"}
    room.translate(RU, "articles/frost", texts)
    session = room.session()
    build(session, select(session.newsroom), BuildOptions(tool="localize 1.0"))
    assert 'caption="Замёрзший кран"' in room.read("dist/ru/frost.md")
