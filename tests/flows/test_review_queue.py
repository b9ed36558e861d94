from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.flows.room import AT, EDITOR, EN, FIRE, FROST, HURT, RU, TITLE, UZ_CYRL, Room

from localize.config import Config
from localize.errors import UnreadableErrors
from localize.flows.assign import assign
from localize.flows.review_queue import Order, QueueFilter, waiting, wanted_at
from localize.flows.selection import select
from localize.model import ArticleHead, ReviewState
from localize.model.domain import UI
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.workspace import release_record

SNOW = "---\ntitle: Snow is late\ndue: 2026-03-02 18:00\n---\n\nSkiers wait.\n"


def queued(
    room: Room, *locales: str, wanted: QueueFilter | None = None, order: Order = Order.URGENT
) -> list[tuple[str, str]]:
    session = room.session()
    found = waiting(session, select(session.newsroom, (), locales), wanted, order)
    return [(item.slug, item.message.key.source) for item in found if item.slug != UI]


@pytest.fixture
def two(room: Room) -> Room:
    room.write("articles/snow.md", SNOW)
    room.pull()
    return room


def test_what_is_due_soonest_comes_first_and_the_headline_before_the_text(two: Room) -> None:
    two.write("articles/frost.md", FROST.replace("Nobody was hurt.", "## Nobody was hurt"))
    two.pull()
    assert queued(two, "ru") == [
        ("snow", "Snow is late"),
        ("snow", "Skiers wait."),
        ("frost", TITLE),
        ("frost", "Nobody was hurt"),
        ("frost", FIRE),
    ]


def test_whole_articles_stand_in_reading_order(two: Room) -> None:
    assert [slug for slug, _ in queued(two, "ru", order=Order.READING)] == ["frost"] * 3 + ["snow"] * 2
    assert queued(two, "ru", order=Order.READING)[:3] == [("frost", TITLE), ("frost", FIRE), ("frost", HURT)]


def test_what_is_live_and_now_wrong_comes_before_what_never_was(two: Room) -> None:
    two.write("articles/snow.md", SNOW.replace("due: 2026-03-02 18:00\n", ""))
    two.translate(RU, "articles/snow", {"Skiers wait.": "Лыжники ждут."})
    release = Release(EditionId("snow", RU), ReleaseState.LIVE, AT, AT, "ab" * 32)
    release_record.save(two.disk, ReleaseRecord(frozenset({release})))
    assert queued(two, "ru")[0][0] == "frost"
    two.write("articles/snow.md", SNOW.replace("due: 2026-03-02 18:00\n", "").replace("wait.", "wait!"))
    two.pull()
    assert queued(two, "ru")[0][0] == "snow"


def test_labels_wait_behind_articles(two: Room) -> None:
    session = two.session()
    slugs = [item.slug for item in waiting(session, select(session.newsroom, (), ["ru"]))]
    assert slugs == sorted(slugs, key=lambda slug: slug == UI)


def test_a_text_in_the_other_script_waits_with_the_one_it_follows(two: Room) -> None:
    assert queued(two, str(UZ_CYRL)) == []
    assert len(queued(two, "uz", str(UZ_CYRL))) == 5


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (QueueFilter(states=frozenset({ReviewState.APPROVED})), [HURT]),
        (QueueFilter(states=frozenset({ReviewState.TRANSLATED})), [FIRE]),
        (QueueFilter(text="НАПРАСНО", states=frozenset(ReviewState)), [FIRE]),
        (QueueFilter(text="frost comes"), [TITLE]),
        (QueueFilter(who="malika"), [FIRE]),
        (QueueFilter(who="Timur"), []),
        (QueueFilter(since="2026-03-01"), [FIRE]),
        (QueueFilter(since="2026-03-02"), []),
        (QueueFilter(checks=frozenset({"number-added"})), [FIRE]),
    ],
)
def test_a_queue_is_narrowed(room: Room, wanted: QueueFilter, found: list[str]) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.translate(RU, "articles/frost", {FIRE: "Фермеры напрасно жгли 12 костров."}, approved=False)
    assert [source for _, source in queued(room, "ru", wanted=wanted)] == found


def test_a_catalog_that_cannot_be_read_is_in_nobodys_way_who_asks_for_another_language(two: Room) -> None:
    two.write("locales/uz/LC_MESSAGES/articles/snow.po", "torn")
    assert len(queued(two, "ru")) == 5
    with pytest.raises(UnreadableErrors):
        queued(two)


def test_a_queue_is_narrowed_by_whose_the_catalogs_are(two: Room) -> None:
    session = two.session()
    assign(session, select(session.newsroom, ["snow"], ["ru"]), "Malika", EDITOR)
    session.commit()
    assert {slug for slug, _ in queued(two, "ru", wanted=QueueFilter(assigned="Malika"))} == {"snow"}
    assert queued(two, "ru", wanted=QueueFilter(assigned="Timur")) == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"due": "2026-03-02T18:00:00+05:00"}, datetime(2026, 3, 2, 13, tzinfo=UTC)),
        ({"due": "2026-03-02 18:00"}, datetime(2026, 3, 2, 13, tzinfo=UTC)),
        ({"due": "2026-03-03", "embargo": "2026-03-02T18:00:00Z"}, datetime(2026, 3, 2, 18, tzinfo=UTC)),
        ({"due": "soon"}, datetime.max.replace(tzinfo=UTC)),
        ({}, datetime.max.replace(tzinfo=UTC)),
    ],
)
def test_when_an_article_has_to_be_ready(said: dict[str, object], meant: datetime) -> None:
    head = ArticleHead("a", "articles/a.md", EN, "", said)
    assert wanted_at(head, Config("localize.yaml", "x", EN, (EN, RU))) == meant
