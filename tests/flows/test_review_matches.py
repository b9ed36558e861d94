from __future__ import annotations

from tests.flows.room import EN, RU, Room, key

from localize.flows.review_matches import exact_matches, no_matches
from localize.model import Message
from localize.model.request import Request

FIRE = "Farmers lit fires in the orchards."


def test_what_another_article_says_of_the_same_source_is_offered(room: Room) -> None:
    room.write("articles/again.md", f"---\ntitle: Again\n---\n\n{FIRE}\n")
    room.pull()
    room.translate(RU, "articles/again", {FIRE: "Фермеры жгли костры в садах."})
    find = exact_matches(room.session(), room.all())
    request = Request("frost", Message(key(FIRE)), EN, RU)
    (match,) = find(request)
    assert (match.targets, match.similarity) == (("Фермеры жгли костры в садах.",), 100)
    assert "again" in match.origin
    assert no_matches(request) == ()
