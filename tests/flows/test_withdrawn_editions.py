"""Which editions are withdrawn, and what their notices say."""

from __future__ import annotations

from tests.flows.room import CONFIG, EDITOR, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select
from localize.flows.withdraw import withdraw
from localize.flows.withdrawn_editions import withdrawn_articles
from localize.workspace import release_record


def test_an_article_is_withdrawn_as_a_whole_where_all_its_editions_are(room: Room) -> None:
    room.write("articles/local.md", "---\nlocales: [ru]\nlang: ru\n---\n# Дождь\n")
    room.pull()
    for slug in ("frost", "local"):
        withdraw(room.session(), slug, (RU,), "mistaken", EDITOR)
    found = withdrawn_articles(room.newsroom(), release_record.load(room.disk))
    assert found == {"local"}


def test_the_newsroom_may_word_the_notice_and_asks_for_keys(room: Room) -> None:
    room.write("localize.yaml", CONFIG + "bundles: {front_matter: [lang, state, alternates]}\n")
    room.pull()
    withdraw(room.session(), "frost", (), "mistaken", EDITOR)
    room.pull()
    room.translate(RU, "ui", {"Article withdrawn": "Снято с публикации"})
    session = room.session()
    build(session, select(session.newsroom), BuildOptions())
    assert room.read("dist/ru/frost.md") == (
        "---\ntitle: Снято с публикации\nlang: ru\nstate: withdrawn\n---\n\n"
        "Редакция отозвала этот материал.\n"
    )
