"""What a merge of two people's work left is shown with what both of them changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.desks import HURT, desks
from tests.flows.room import RU, key

from localize.flows.review_session import open_session
from localize.flows.selection import select
from localize.model import ReviewState

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.desks import Desk

    from localize.flows.review_surroundings import Surroundings

BASE, ONE, TWO = "Никого не ранило.", "Никто не ранен.", "Все целы."


def merged(one: Desk, two: Desk) -> None:
    """Have two people write different texts, and both sync."""
    for desk, text in ((one, ONE), (two, TWO)):
        desk.say({HURT: text})
        desk.save()
    one.sync()
    two.sync()


def shown(desk: Desk) -> Surroundings:
    catalogs = desk.session()
    sitting = open_session(catalogs, select(catalogs.newsroom, ["frost"], ["ru"]), "Timur", lambda: "")
    return sitting.surroundings(next(one for one in sitting.queue.items if one.message.key == key(HURT)))


def test_both_texts_are_shown_with_the_one_that_both_changed(tmp_path: Path) -> None:
    one, two = desks(tmp_path)
    one.say({HURT: BASE})
    one.save()
    one.sync()
    two.sync()
    merged(one, two)
    found = shown(two)
    assert found.item.state is ReviewState.DRAFT
    assert {*found.item.message.targets, *found.beside} == {ONE, TWO}
    assert found.parted == (BASE,)
    assert "before both" in [change.label for change in found.changes]


def test_where_there_was_no_text_none_is_shown(tmp_path: Path) -> None:
    one, two = desks(tmp_path)
    merged(one, two)
    found = shown(two)
    assert {*found.item.message.targets, *found.beside} == {ONE, TWO}
    assert found.parted == ()
    assert "before both" not in [change.label for change in found.changes]


def test_git_is_not_asked_where_nothing_stands_beside(tmp_path: Path) -> None:
    one, _ = desks(tmp_path)
    one.say({HURT: BASE})
    found = shown(one)
    assert (found.beside, found.parted, one.states("frost", RU)[HURT]) == ((), (), ReviewState.TRANSLATED)
