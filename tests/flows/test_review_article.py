from __future__ import annotations

from contextlib import suppress

import pytest
from tests.flows.room import AT, EN, FIRE, FROST, HURT, RU, TITLE, UZ_CYRL, Room

from localize.errors import UsageError
from localize.flows.review_article import blocked, review_article
from localize.flows.review_queue import QueueFilter
from localize.flows.review_session import open_session
from localize.flows.selection import select
from localize.model import ReviewState, Severity


def test_an_article_stands_in_reading_order_with_what_waits_and_what_is_looked_for(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("category:", "due: 2026-03-02\ncategory:"))
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки"})
    found = review_article(room.session(), "frost", RU, QueueFilter(text="hurt"))
    assert [(row.item.message.key.source, row.waits, row.found) for row in found.rows] == [
        (TITLE, False, False),
        (FIRE, True, False),
        (HURT, True, True),
    ]
    assert (found.title, found.source_locale, found.waiting, found.missing) == (TITLE, EN, 2, 0)
    assert found.states == {ReviewState.APPROVED: 1, ReviewState.UNTRANSLATED: 2}
    assert found.due is not None
    assert found.due.isoformat() == "2026-03-02T00:00:00+05:00"


def test_what_a_catalog_lacks_is_counted_and_what_follows_does_not_wait(room: Room) -> None:
    room.pull()
    room.write("articles/frost.md", f"{FROST}\nA new end.\n")
    found = review_article(room.session(), "frost", UZ_CYRL)
    assert (found.missing, found.waiting, len(found.rows)) == (1, 0, 3)
    assert found.due is None


def test_an_article_is_somebodys(room: Room) -> None:
    room.pull()
    catalogs = room.session()
    sitting = open_session(
        catalogs, select(catalogs.newsroom, ["frost"], ["ru"]), "Malika", lambda: "2026-03-02"
    )
    sitting.assign(sitting.queue.items[0], "Timur")
    assert review_article(room.session(), "frost", RU).assigned == "Timur"
    sitting.assign(sitting.queue.items[0], "")
    assert review_article(room.session(), "frost", RU).assigned == ""


def test_an_article_has_no_catalog_in_its_own_language(room: Room) -> None:
    room.pull()
    with pytest.raises(UsageError, match="not translated into en"):
        review_article(room.session(), "frost", EN)


def test_what_cannot_be_approved_is_named_whatever_its_state_and_what_is_waived_is_not(room: Room) -> None:
    room.pull()
    assert blocked(room.session(), "frost", RU) == ()
    room.translate(RU, "articles/frost", {TITLE: "Ранние [заморозки](a.md)"})
    room.translate(
        RU, "articles/frost", {FIRE: "Фермеры жгли [костры](a.md)", HURT: "Все целы."}, approved=False
    )
    addresses = [row.item.address for row in review_article(room.session(), "frost", RU).rows]
    assert blocked(room.session(), "frost", RU) == tuple(addresses[:2])
    catalogs = room.session()
    sitting = open_session(catalogs, select(catalogs.newsroom, ["frost"], ["ru"]), "Malika", lambda: AT)
    title = next(row.item for row in review_article(room.session(), "frost", RU).rows)
    for name in dict.fromkeys(one.check for one in sitting.judge(title, title.message.targets)):
        with suppress(UsageError):  # some cannot be waived
            title = sitting.waive(title, name, "It is a test.") or title
    left = [one for one in sitting.judge(title, title.message.targets) if one.severity is Severity.ERROR]
    assert (addresses[0] in blocked(room.session(), "frost", RU)) is bool(left)


def test_what_cannot_be_approved_of_an_article_that_is_not_there(room: Room) -> None:
    room.pull()
    with pytest.raises(UsageError, match="not translated into en"):
        blocked(room.session(), "frost", EN)
