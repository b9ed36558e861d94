from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import CONFIG, EDITOR, EN, RU, Room, key

from localize.catalogs.forms import set_aside
from localize.config.reviewer_settings import Wanted
from localize.flows.memory import open_memory
from localize.flows.review_matches import memory_matches, no_matches, texts_beside
from localize.model import Ledger, Message, ReviewState
from localize.model.request import Request
from localize.review import Item, edit

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


def test_an_approval_by_none_of_the_reviewers_counts_as_none_in_what_stands_beside() -> None:
    one = Message(key(FIRE), targets=("",))
    step = edit(one, Ledger(), EDITOR, ("Жгли костры.",), approve=True)
    decisions = step.recorded_in(Ledger()).of(one.key.digest)
    message = set_aside(one, step.message.targets).with_fuzzy(fuzzy=True)

    def state(wanted: Wanted) -> ReviewState:
        item = Item("frost@1", "frost", RU, message, ReviewState.DRAFT, decisions, wanted=wanted)
        (match,) = texts_beside(item)
        return match.state

    assert state(Wanted(people=(("Malika",),))) is ReviewState.APPROVED
    assert state(Wanted(people=(("Timur",),))) is ReviewState.TRANSLATED
    assert state(Wanted(other_than_author=True)) is ReviewState.TRANSLATED


def test_an_approval_by_none_of_the_reviewers_counts_as_none_in_the_memory(room: Room) -> None:
    room.write("articles/again.md", f"---\ntitle: Again\n---\n\n{FIRE}\n")
    room.pull()
    room.translate(RU, "articles/again", {FIRE: "Жгли костры.", "Again": "Снова"})

    def states() -> list[ReviewState]:
        find = memory_matches(lambda: open_memory(room.disk, room.newsroom()))
        asked = [Request("frost", Message(key(source)), EN, RU) for source in (FIRE, "Again")]
        return [find(one)[0].state for one in asked]

    assert states() == [ReviewState.APPROVED, ReviewState.APPROVED]
    rule = "reviewers: {approve: [{by: Timur, texts: [title]}]}\n"
    room.write("localize.yaml", CONFIG + rule)
    assert states() == [ReviewState.APPROVED, ReviewState.TRANSLATED]
    room.write("localize.yaml", CONFIG + rule.replace("Timur", "[Timur, Malika]"))
    assert states() == [ReviewState.APPROVED, ReviewState.APPROVED]
