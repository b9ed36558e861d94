"""One act of a sitting, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, RU, UZ, UZ_CYRL, Room, key

from localize.errors import UsageError
from localize.flows import review_acts
from localize.flows.review_act import Approval, Edit
from localize.flows.review_strings import items_of
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.model.remark import RemarkKind

if TYPE_CHECKING:
    from localize.model import Locale
    from localize.review import Item

TITLE, HURT = "Frost comes early", "Nobody was hurt."


def shown(room: Room, source: str, locale: Locale, slug: str = "frost") -> Item:
    session = room.session()
    catalogs = session.catalogs(review_acts.article_of(session, slug), (locale,))
    return next(one for one in items_of(catalogs, locale) if one.message.key.source == source)


def test_an_act_is_on_the_disk_with_what_derives_from_it(room: Room) -> None:
    room.pull()
    report = review_acts.apply(room.session(), shown(room, TITLE, UZ), Edit(("Qirov erta tushdi",)), EDITOR)
    assert [(change.kind, change.locale) for change in report.changes] == [
        ("translated", UZ),
        ("derived", UZ_CYRL),
    ]
    review_acts.apply(room.session(), shown(room, TITLE, UZ), Approval(), EDITOR)
    assert room.states("frost", UZ_CYRL)[TITLE] is ReviewState.APPROVED


def test_a_label_is_decided_on_in_the_same_way(room: Room) -> None:
    room.pull()
    review_acts.apply(room.session(), shown(room, "Home", RU, UI), Edit(("Главная",)), EDITOR)
    assert room.session().file(RU, UI).catalog.by_key[key("Home", "label")].targets == ("Главная",)


def test_an_act_that_is_not_allowed_writes_nothing(room: Room) -> None:
    room.pull()
    before = room.tree()
    with pytest.raises(UsageError, match="no complete text to approve"):
        review_acts.apply(room.session(), shown(room, HURT, RU), Approval(), EDITOR)
    assert room.tree() == before


def test_a_remark_knows_those_before_it_and_changes_no_catalog(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    before = room.read(path)
    for text in ("Sure?", "Yes."):
        review_acts.remark(room.session(), shown(room, HURT, RU), RemarkKind.COMMENT, EDITOR, text)
    review_acts.remark(
        room.session(), shown(room, HURT, RU), RemarkKind.ASSIGNED, EDITOR, "Timur", whole=True
    )
    ledger = room.session().file(RU, Domain("articles/frost")).ledger
    first, second = sorted(ledger.remarks_on(key(HURT).digest, RemarkKind.COMMENT), key=lambda one: one.after)
    assert (first.text, second.text, second.after) == ("Sure?", "Yes.", (first.id,))
    assert first.target == shown(room, HURT, RU).message.target_digest
    assert [one.text for one in ledger.remarks_on("", RemarkKind.ASSIGNED)] == ["Timur"]
    assert room.read(path) == before


def test_a_string_is_found_as_it_is_now_or_not_at_all(room: Room) -> None:
    room.pull()
    item = shown(room, HURT, RU)
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    now = review_acts.found(room.session(), item)
    assert now is not None
    assert (now.message.targets, now.state) == (("Все целы.",), ReviewState.APPROVED)
    (room.root / "articles/frost.md").rename(room.root / "articles/ice.md")
    assert review_acts.found(room.session(), item) is None
    with pytest.raises(UsageError, match="no article «frost» any more"):
        review_acts.article_of(room.session(), "frost")
