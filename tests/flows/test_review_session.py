"""A sitting at the queue, without a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, FIRE, FROST, HURT, RU, TITLE, Room, key

from localize.errors import UsageError
from localize.flows import review
from localize.flows.addressed_strings import string_of
from localize.flows.glossary_entry import TermEntry
from localize.flows.review_session import ReviewSession, open_session
from localize.flows.review_versions import ChangedMeanwhileError, UnseenChangeError
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from localize.review import Item

LATER = "2026-03-02T09:00:00Z"


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", HURT: "Все целы."}, approved=False)
    room.translate(RU, "articles/frost", {FIRE: "Фермеры жгли костры в садах."})
    room.translate(RU, "ui", {"Home": "Главная"}, approved=False)
    return room


def sitting(room: Room) -> ReviewSession:
    catalogs = room.session()
    return open_session(catalogs, select(catalogs.newsroom, (), ["ru"]), "Malika", lambda: LATER)


def shown(session: ReviewSession) -> Item:
    item = session.current()
    assert item is not None
    return item


def test_articles_wait_more_urgently_than_labels(written: Room) -> None:
    slugs = [item.slug for item in sitting(written).queue.items]
    assert slugs[:2] == ["frost", "frost"]
    assert set(slugs[2:]) <= {UI}


def test_a_decision_goes_on_and_an_edit_stays(written: Room) -> None:
    session = sitting(written)
    first = shown(session)
    session.edit(first, ("Заморозки пришли рано",))
    assert shown(session).message.targets == ("Заморозки пришли рано",)
    session.approve(shown(session))
    second = shown(session)
    assert second.address != first.address
    session.reject(second, "Not said so.")
    assert dict(session.done.counts) == {"edited": 1, "approved": 1, "rejected": 1}
    assert written.states("frost", RU)[TITLE] is ReviewState.APPROVED
    decided = {(d.by, d.at) for d in written.session().file(RU, Domain("articles/frost")).ledger.decisions}
    assert ("Malika", LATER) in decided


def test_a_string_out_of_turn_moves_no_place(written: Room) -> None:
    session = sitting(written)
    session.approve(session.queue.items[1])
    assert session.queue.place == 0
    assert shown(session).address == session.queue.items[0].address
    session.skip()
    assert session.queue.place == 1
    assert session.current() != session.queue.items[1]


def test_undo_gives_the_files_back_and_returns_to_the_string(written: Room) -> None:
    before = written.read("locales/ru/LC_MESSAGES/articles/frost.po")
    session = sitting(written)
    first = shown(session)
    session.approve(first)
    assert session.undo() == first
    assert written.read("locales/ru/LC_MESSAGES/articles/frost.po") == before
    assert (session.queue.place, session.done.counts["approved"]) == (0, 0)
    with pytest.raises(UsageError, match="nothing to undo"):
        session.undo()


def test_what_somebody_else_wrote_since_is_not_undone(written: Room) -> None:
    session = sitting(written)
    session.approve(shown(session))
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    written.write(path, written.read(path).replace("Ранние заморозки", "Иней"))
    with pytest.raises(UsageError, match="changed this string since"):
        session.undo()
    assert "Иней" in written.read(path)


def test_what_somebody_else_did_to_another_string_survives_an_undo(written: Room) -> None:
    session = sitting(written)
    title = shown(session)
    session.approve(title)
    other = sitting(written)
    other.by = "Timur"
    other.reject(shown(other), "Not said so.", "acc")
    assert session.undo() == title
    states = written.states("frost", RU)
    assert (states[TITLE], states[HURT]) == (ReviewState.TRANSLATED, ReviewState.REJECTED)
    ledger = written.session().file(RU, Domain("articles/frost")).ledger
    last = max(ledger.of(key(HURT).digest), key=lambda one: one.at)
    assert (last.by, last.note, last.error) == ("Timur", "Not said so.", "accuracy/major")


def test_many_steps_are_undone_one_after_another(written: Room) -> None:
    before = written.tree()
    session = sitting(written)
    session.approve(shown(session))
    session.comment(shown(session), "Who is meant?")
    session.edit(shown(session), ("Обошлось.",))
    session.approve(shown(session))
    assert [session.undo().state.value for _ in range(4)] == ["translated"] * 4
    assert written.tree() == before
    assert (session.queue.place, sum(session.done.counts.values())) == (0, 0)


def test_going_back_shows_what_was_decided_already(written: Room) -> None:
    session = sitting(written)
    assert not session.queue.back()
    session.approve(shown(session))
    assert session.queue.back()
    assert (shown(session).state, session.queue.place) == (ReviewState.APPROVED, 0)


def test_going_to_a_string_makes_it_the_next_one(written: Room) -> None:
    catalogs = written.session()
    only = select(catalogs.newsroom, (), ["ru"])
    session = sitting(written)
    session.queue.go_to(string_of(catalogs, only, f"frost@{key(FIRE).short}"))
    assert shown(session).message.key.source == FIRE
    session.skip()
    assert shown(session).message.key.source == TITLE


def test_what_others_made_ready_is_passed_over(written: Room) -> None:
    session = sitting(written)
    written.translate(RU, "articles/frost", {TITLE: "Иней"})
    assert shown(session).message.key.source == HURT


def test_an_untranslated_string_is_written_and_the_next_one_comes(room: Room) -> None:
    room.pull()
    session = sitting(room)
    first = shown(session)
    assert (first.message.key.source, first.state) == (TITLE, ReviewState.UNTRANSLATED)
    now = session.write(first, ("Ранние заморозки",))
    assert now is not None
    assert now.state is ReviewState.TRANSLATED
    assert shown(session).message.key.source == FIRE
    session.approve(shown(session), ("Фермеры жгли костры в садах.",))
    assert room.states("frost", RU)[FIRE] is ReviewState.APPROVED


@pytest.fixture
def changed(written: Room) -> Room:
    """A title whose source says another number, and a paragraph that is worded otherwise."""
    written.translate(RU, "articles/frost", {TITLE: "Заморозки", HURT: "Все целы."})
    text = FROST.replace(TITLE, "Frost comes 12 days early").replace(HURT, "Luckily nobody was hurt.")
    written.write("articles/frost.md", text)
    written.pull()
    return written


def test_a_stale_text_is_approved_only_after_its_change_was_shown(changed: Room) -> None:
    session = sitting(changed)
    session.skip()
    item = shown(session)
    assert item.state is ReviewState.STALE
    with pytest.raises(UsageError, match="has changed"):
        session.approve(item)
    session.surroundings(item)
    session.approve(item)
    assert changed.states("frost", RU)["Luckily nobody was hurt."] is ReviewState.APPROVED


def test_where_a_number_changed_it_takes_a_second_key_and_a_right_text(changed: Room) -> None:
    session = sitting(changed)
    item = shown(session)
    assert [str(one) for one in session.surroundings(item).grave] == ["number: — → 12"]
    with pytest.raises(UnseenChangeError, match="— → 12"):
        session.approve(item)
    session.approve(item, ("Заморозки на 12 дней раньше",), confirmed=True)
    assert changed.states("frost", RU)["Frost comes 12 days early"] is ReviewState.APPROVED


def test_a_comment_and_an_assignment_stand_in_the_ledger_and_change_no_state(written: Room) -> None:
    session = sitting(written)
    session.comment(shown(session), " Who is meant? ")
    session.assign(shown(session), "Timur")
    with pytest.raises(UsageError, match="empty"):
        session.comment(shown(session), " ")
    ledger = written.session().file(RU, Domain("articles/frost")).ledger
    said = {(one.kind.value, one.by, one.text, one.key) for one in ledger.remarks}
    assert said == {
        ("comment", "Malika", "Who is meant?", key(TITLE).digest),
        ("assigned", "Malika", "Timur", ""),
    }
    assert (session.queue.place, written.states("frost", RU)[TITLE]) == (0, ReviewState.TRANSLATED)


def test_nothing_is_decided_on_a_text_that_was_not_shown(written: Room) -> None:
    session = sitting(written)
    item = shown(session)
    other = written.session()
    review.edit(other, select(other.newsroom, (), ["ru"]), item.address, ("Иней",), EDITOR)
    with pytest.raises(ChangedMeanwhileError):
        session.approve(item)
    assert (session.queue.place, sum(session.done.counts.values())) == (0, 0)
    assert shown(session).message.targets == ("Иней",)


def test_an_article_that_was_changed_meanwhile_waits_for_the_next_sitting(written: Room) -> None:
    session = sitting(written)
    written.write("articles/frost.md", FROST.replace("Frost comes early", "Ice"))
    written.pull()
    following = session.current()
    assert following is None or following.slug == UI
    assert {item.slug for item in sitting(written).queue.items} >= {"frost"}


def test_what_forbids_approval_is_told(written: Room) -> None:
    session = sitting(written)
    assert session.problems(shown(session)) == ()
    session.edit(shown(session), ("Ранние [заморозки](a.md)",))
    assert len(session.problems(shown(session))) == 1


def test_a_term_that_is_added_is_wanted_at_once_and_taken_back(written: Room) -> None:
    written.write("glossary.yaml", "# Ours.\n- {term: snow, ru: снег}\n")
    session = sitting(written)
    item = shown(session)
    session.add_term(item, TermEntry("frost", "мороз"))
    session.add_term(item, TermEntry("frost", "заморозки", forbidden=True))
    around = session.surroundings(item)
    assert [(term.written, term.forms) for term in around.terms] == [("Frost", ("мороз",))]
    assert "glossary-forbidden" in {finding.check for finding in around.findings}
    session.undo()
    assert "glossary-forbidden" not in {finding.check for finding in session.surroundings(item).findings}
    session.undo()
    assert session.surroundings(item).terms == ()
    assert written.read("glossary.yaml") == "# Ours.\n- {term: snow, ru: снег}\n"


def test_checks_have_names(written: Room) -> None:
    assert {"numbers", "markup"} <= set(sitting(written).checks)
