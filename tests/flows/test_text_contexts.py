from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import CONFIG, FIRE, FROST, HURT, RU, Room

from localize.flows.memory import open_memory
from localize.flows.selection import select
from localize.flows.text_contexts import with_contexts
from localize.flows.translate_run import TranslateRun
from localize.model.text_context import TextContext

if TYPE_CHECKING:
    from localize.model.request import Request


def requests(room: Room, slug: str) -> dict[str, Request]:
    session = room.session()
    run = TranslateRun(session, select(session.newsroom, [slug], ["ru"]))
    memory = open_memory(session.disk, session.newsroom, session.at)
    return {one.message.key.source: one for one in with_contexts(session, run.requests, memory)}


def test_a_text_comes_with_all_that_surrounds_it(room: Room) -> None:
    room.write("localize.yaml", CONFIG + "briefs: {ru: Formal.}\n")
    room.write(
        "glossary.yaml",
        "- {term: orchard, en: orchard, ru: сад, note: Of apples.}\n- {term: Nukus, ru: Нукус}\n",
    )
    room.write(
        "articles/frost.md", FROST.replace("Farmers lit", "<!-- l10n: note Small farms. -->\nFarmers lit")
    )
    room.write("articles/rain.md", f"# Rain\n\n{FIRE}\n\n{HURT}\n")
    room.pull()
    room.translate(RU, "articles/rain", {FIRE: "Жгли костры в садах."})
    room.translate(RU, "articles/rain", {HURT: "Все целы."}, approved=False)
    found = requests(room, "frost")
    context = found[FIRE].context
    assert context is not None
    assert (context.title, context.before, context.after) == ("Frost comes early", "Frost comes early", HURT)
    assert (context.brief, context.note) == ("Formal.", "Small farms.")
    assert context.terms == (("orchards", "сад (Of apples.)"),)
    assert context.matches == ((FIRE, "Жгли костры в садах."),)
    last = found[HURT].context
    assert last is not None
    assert (last.before, last.after, last.matches) == (FIRE, "", ())


def test_labels_have_no_neighbours(room: Room) -> None:
    room.pull()
    assert requests(room, "ui")["Home"].context == TextContext(note="key: nav.home")
