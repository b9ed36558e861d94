from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, RU, UZ

from localize.config import parse
from localize.errors import ConfigError
from localize.flows.briefs import Briefs

if TYPE_CHECKING:
    from tests.flows.room import Room


def test_briefs_go_from_the_general_to_the_nearest(room: Room) -> None:
    config = parse((CONFIG + "briefs: {default: News., ru: Formal.}\n").encode(), "localize.yaml")
    room.write("brief.md", "Not of articles: the root is no folder of theirs.")
    room.write("articles/brief.md", "Our city.\n")
    room.write("articles/sport/brief.md", "Sport.")
    briefs = Briefs(room.disk, config)
    assert briefs.of("articles/sport/cup.md", RU) == "News.\n\nFormal.\n\nOur city.\n\nSport."
    assert briefs.of("articles/frost.md", UZ) == "News.\n\nOur city."
    assert briefs.of("", UZ) == "News."


def test_a_brief_is_no_article(room: Room) -> None:
    room.write("articles/brief.md", "# Brief\n\nOur city.\n")
    assert [article.slug for article in room.newsroom().articles] == ["frost"]


def test_a_brief_that_is_no_text_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="a brief is a text"):
        parse((CONFIG + "briefs: {ru: [a]}\n").encode(), "localize.yaml")
