"""Approving many strings at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, FIRE, HURT, RU, TITLE, UZ, Room, key

from localize.errors import UsageError
from localize.flows.review_bulk import Bulk, approved, changed_sources, only_shown
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ArticleHead, ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report

TRANSLATED, DRAFT, STALE = ReviewState.TRANSLATED, ReviewState.DRAFT, ReviewState.STALE


@pytest.fixture
def written(room: Room) -> Room:
    """Two articles: texts that nobody approved, a draft, and one whose source changed."""
    room.write("articles/sport/rain.md", f"# Rain\n\n{HURT}\n\nIt rained for 3 days.\n")
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", HURT: "Все целы."}, approved=False)
    room.translate(RU, "articles/sport/rain", {"It rained for 3 days.": "Дождь шёл 3 дня."})
    session = room.session()
    translate(session, select(session.newsroom, ["sport/rain"], ["ru"]), TranslateOptions())
    room.write("articles/sport/rain.md", f"# Rain\n\n{HURT}\n\nIt rained for 5 days.\n")
    room.pull()
    return room


def bulk(
    room: Room, *names: str, states: tuple[ReviewState, ...] = (), roles: tuple[str, ...] = ()
) -> Report:
    session = room.session()
    wanted = Bulk.of(states, roles, drafts=False)
    found = approved(session, select(session.newsroom, (), ["ru"]), names, EDITOR, wanted)
    session.commit()
    return found


class Counted(tuple[ArticleHead, ...]):
    """Articles, and how often somebody went through them."""

    __slots__ = ()
    times = 0

    def __iter__(self) -> Iterator[ArticleHead]:
        Counted.times += 1
        return super().__iter__()


@pytest.mark.parametrize("names", [(), ("frost", "sport/rain", *(f"a{number}" for number in range(9)))])
def test_articles_are_gone_through_no_oftener_where_there_are_more(
    written: Room, names: tuple[str, ...]
) -> None:
    def times() -> int:
        session = written.session()
        session.newsroom = replace(session.newsroom, articles=Counted(session.newsroom.articles))
        Counted.times = 0
        wanted = Bulk.of((DRAFT,), (), drafts=False)
        known = [one.slug for one in session.newsroom.articles if one.slug in names]
        approved(session, select(session.newsroom, (), ["ru"]), known, EDITOR, wanted)
        return Counted.times

    few = times()
    for number in range(9):
        written.write(f"articles/a{number}.md", "# Snow\n")
    assert times() == few


def test_nothing_is_written_before_the_session_commits(written: Room) -> None:
    session, before = written.session(), written.tree()
    report = approved(session, select(session.newsroom, (), ["ru"]), ["frost"], EDITOR, Bulk())
    assert written.tree() == before
    assert report.counts == {"changes": 2}
    assert only_shown(report).changes == ()
    session.commit()
    assert written.states("frost", RU)[TITLE] is ReviewState.APPROVED


def test_what_is_approved_and_what_is_left_is_counted_by_state(written: Room) -> None:
    report = bulk(written, "frost", "articles/sport/rain.md")
    assert report.data["catalogs"] == [
        {"slug": "frost", "locale": "ru", "approved": {"translated": 2}, "left": {"untranslated": 1}},
        {
            "slug": "sport/rain",
            "locale": "ru",
            "approved": {},
            "left": {"untranslated": 1, "draft": 1, "stale": 1},
        },
    ]


def test_of_all_articles_only_a_state_or_a_role(written: Room) -> None:
    bulk(written, states=(DRAFT,))
    assert written.states("sport/rain", RU)[HURT] is ReviewState.APPROVED
    assert written.states("frost", RU)[TITLE] is TRANSLATED
    report = bulk(written, roles=("title", "heading"))
    assert [change.detail for change in report.changes] == ["Ранние заморозки"]
    assert written.states("frost", RU) == {
        TITLE: ReviewState.APPROVED,
        FIRE: ReviewState.UNTRANSLATED,
        HURT: TRANSLATED,
    }


def test_where_nothing_is_meant_that_is_said(written: Room) -> None:
    bulk(written, "frost", roles=("title",))
    report = bulk(written, "frost", roles=("title",))
    assert (report.changes, report.notes) == ((), ("There is nothing to approve.",))


def test_a_text_whose_source_changed_stays_whatever_is_named(written: Room) -> None:
    bulk(written, "frost", "sport/rain", states=(TRANSLATED, DRAFT))
    assert written.states("sport/rain", RU)["It rained for 5 days."] is STALE


@pytest.mark.parametrize(
    ("state", "hint"),
    [
        (STALE, "Go through them: `localize review --state stale`"),
        (ReviewState.REJECTED, "Go through them: `localize review --state rejected`"),
        (ReviewState.UNTRANSLATED, "Name --state translated or draft."),
        (ReviewState.APPROVED, "Name --state translated or draft."),
    ],
)
def test_states_that_are_never_approved_together_are_refused(state: ReviewState, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        Bulk.of([TRANSLATED, state], (), drafts=False)
    assert caught.value.hint == hint


def test_an_unknown_role_and_nothing_at_all_are_refused(written: Room) -> None:
    with pytest.raises(UsageError, match="there is no role «titel»") as caught:
        Bulk.of((), ["titel"], drafts=False)
    assert "title" in caught.value.hint
    with pytest.raises(UsageError, match="nothing is named"):
        bulk(written)


def test_the_strings_whose_source_changed_are_named_with_its_locale(written: Room) -> None:
    session = written.session()
    names = [f"sport/rain@{key(source).short}" for source in ("It rained for 5 days.", HURT)]
    found = changed_sources(session, select(session.newsroom, (), ["ru", "uz"]), [*names, "frost"])
    assert [(item.message.key.source, str(item.locale), str(at)) for item, at in found] == [
        ("It rained for 5 days.", "ru", "en")
    ]
    assert changed_sources(session, select(session.newsroom, (), [str(UZ)]), names) == ()
