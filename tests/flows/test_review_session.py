"""A sitting at the queue, without a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, FROST, RU, UZ, Room, key

from localize.errors import UsageError
from localize.flows import review
from localize.flows.review_session import ChangedMeanwhileError, ReviewSession, open_session, string_of
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from localize.review import Item

TITLE, FIRE, HURT = "Frost comes early", "Farmers lit fires in the orchards.", "Nobody was hurt."
LATER = "2026-03-02T09:00:00Z"


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", HURT: "Все целы."}, approved=False)
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
    slugs = [item.slug for item in sitting(written).items]
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
    assert dict(session.done) == {"edited": 1, "approved": 1, "rejected": 1}
    assert written.states("frost", RU)[TITLE] is ReviewState.APPROVED
    decided = {(d.by, d.at) for d in written.session().file(RU, Domain("articles/frost")).ledger.decisions}
    assert ("Malika", LATER) in decided


def test_a_string_out_of_turn_moves_no_place(written: Room) -> None:
    session = sitting(written)
    session.approve(session.items[1])
    assert session.place == 0
    assert shown(session).address == session.items[0].address
    session.skip()
    assert session.place == 1
    assert session.current() != session.items[1]


def test_undo_gives_the_files_back_and_returns_to_the_string(written: Room) -> None:
    before = written.read("locales/ru/LC_MESSAGES/articles/frost.po")
    session = sitting(written)
    first = shown(session)
    session.approve(first)
    assert session.undo() == first
    assert written.read("locales/ru/LC_MESSAGES/articles/frost.po") == before
    assert (session.place, session.done["approved"]) == (0, 0)
    with pytest.raises(UsageError, match="nothing to undo"):
        session.undo()


def test_what_somebody_else_wrote_since_is_not_undone(written: Room) -> None:
    session = sitting(written)
    session.approve(shown(session))
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    written.write(path, written.read(path).replace("Все целы.", "Обошлось."))
    with pytest.raises(UsageError, match="written since"):
        session.undo()
    assert "Обошлось." in written.read(path)


def test_nothing_is_decided_on_a_text_that_was_not_shown(written: Room) -> None:
    session = sitting(written)
    item = shown(session)
    other = written.session()
    review.edit(other, select(other.newsroom, (), ["ru"]), item.address, ("Иней",), EDITOR)
    with pytest.raises(ChangedMeanwhileError):
        session.approve(item)
    assert (session.place, sum(session.done.values())) == (0, 0)
    assert shown(session).message.targets == ("Иней",)


def test_an_article_that_was_changed_meanwhile_waits_for_the_next_sitting(written: Room) -> None:
    session = sitting(written)
    written.write("articles/frost.md", FROST.replace("Frost comes early", "Ice"))
    written.pull()
    following = session.current()
    assert following is None or following.slug == UI
    assert {item.slug for item in sitting(written).items} >= {"frost"}


def test_what_forbids_approval_is_told(written: Room) -> None:
    session = sitting(written)
    assert session.problems(shown(session)) == ()
    session.edit(shown(session), ("Ранние [заморозки](a.md)",))
    assert len(session.problems(shown(session))) == 1


def test_an_address_is_a_string_in_one_locale(written: Room) -> None:
    catalogs = written.session()
    address = f"frost@{key(HURT).short}"
    found = string_of(catalogs, select(catalogs.newsroom, (), ["ru"]), address)
    assert (found.locale, found.message.targets) == (RU, ("Все целы.",))
    with pytest.raises(UsageError, match="is in several locales: ru, uz"):
        string_of(catalogs, select(catalogs.newsroom, (), [str(RU), str(UZ)]), address)
