from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import EN, RU, Room, key

from localize.flows.memory import open_memory
from localize.flows.review_matches import memory_matches, no_matches
from localize.model import Message
from localize.model.request import Request

if TYPE_CHECKING:
    from localize.memory.translation_memory import TranslationMemory

FIRE = "Farmers lit fires in the orchards."


def test_what_another_article_says_of_a_source_is_offered(room: Room) -> None:
    room.write("articles/again.md", f"---\ntitle: Again\n---\n\n{FIRE}\n")
    room.pull()
    room.translate(RU, "articles/again", {FIRE: "Фермеры жгли костры в садах."})
    opened: list[TranslationMemory] = []

    def memory() -> TranslationMemory:
        opened.append(open_memory(room.disk, room.newsroom()))
        return opened[-1]

    find = memory_matches(memory)
    request = Request("frost", Message(key(FIRE)), EN, RU)
    assert opened == []
    (match,) = find(request)
    assert (match.text, match.score, match.origin) == ("Фермеры жгли костры в садах.", 100, "again")
    assert find(Request("frost", Message(key(FIRE), plural_source="Many"), EN, RU)) == ()
    assert len(opened) == 1
    assert no_matches(request) == ()
