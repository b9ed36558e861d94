from __future__ import annotations

import pickle

from tests.flows.room import RU, UZ, Room, key

from localize.flows.export_job import ExportShared, comments, exported
from localize.model import Ledger, ReviewState
from localize.model.remark import Remark, RemarkKind

HURT = "Nobody was hurt."


def shared(room: Room, **changes: object) -> ExportShared:
    fixed: dict[str, object] = {"locales": (RU,), "states": frozenset(ReviewState)}
    return ExportShared(room.newsroom().config, **{**fixed, **changes})  # type: ignore[arg-type]


def test_the_strings_of_an_article_go_out_in_its_order_with_all_that_is_known(room: Room) -> None:
    article = room.read("articles/frost.md").replace("Nobody", "<!-- l10n: note Said twice. -->\nNobody")
    room.write("articles/frost.md", article)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    session = room.session()
    found = exported(shared(room), session.catalogs(session.newsroom.articles[0]))
    article_ru = found.articles[RU]
    assert (article_ru.slug, article_ru.path, article_ru.title) == (
        "frost",
        "articles/frost.md",
        "Frost comes early",
    )
    assert [one.key.source for one in article_ru.units][::2] == ["Frost comes early", HURT]
    last = article_ru.units[-1]
    assert (last.targets, last.state, last.roles, last.notes) == (
        ("Все целы.",),
        ReviewState.APPROVED,
        ("paragraph",),
        ("Said twice.",),
    )
    assert (found.behind, article_ru.document) == (0, b"")


def test_a_document_has_the_texts_in_their_places_and_the_source_where_there_are_none(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    session = room.session()
    catalogs = session.catalogs(session.newsroom.articles[0])
    document = exported(shared(room, documents=True), catalogs).articles[RU].document.decode()
    assert document == room.read("articles/frost.md").replace(HURT, "Все целы.")


def test_hidden_labels_and_other_states_stay_here(room: Room) -> None:
    room.pull()
    catalogs = room.session().interface_catalogs
    every = {one.key.source for one in exported(shared(room), catalogs).articles[RU].units}
    assert {"Home", "farming"} <= every
    less = exported(shared(room, hidden=frozenset({key("farming", "tag")})), catalogs).articles[RU]
    assert "farming" not in {one.key.source for one in less.units}
    assert exported(shared(room, states=frozenset({ReviewState.STALE})), catalogs).articles[RU].units == ()


def test_what_goes_to_a_process_and_back_can_be_sent(room: Room) -> None:
    room.pull()
    session = room.session()
    found = exported(shared(room, locales=(RU, UZ)), session.catalogs(session.newsroom.articles[0]))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - its own bytes


def test_what_people_said_of_a_string_is_among_its_notes() -> None:
    remarks = [
        Remark(RemarkKind.COMMENT, "Malika", "2026-03-02", "Which\nfarmers?", "0a"),
        Remark(RemarkKind.COMMENT, "Rustam", "2026-03-01", "Ask Malika.", "0a"),
        Remark(RemarkKind.ASSIGNED, "Rustam", "2026-03-01", "Malika", "0b"),
        Remark(RemarkKind.COMMENT, "Rustam", "2026-03-01", "Of the whole.", ""),
    ]
    assert comments(Ledger(remarks=frozenset(remarks))) == {
        "0a": ("Rustam: Ask Malika.", "Malika: Which farmers?")
    }
