"""How long editions took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.desks import FIRE, HURT, TITLE, Desk, desks
from tests.flows.room import EN, RU

from localize.flows.minutes import minutes
from localize.flows.selection import select
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.workspace import release_record

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Locale

TEXTS = {HURT: "Все целы.", FIRE: "Жгли костры.", TITLE: "Заморозки"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A newsroom whose article came half an hour before the texts of the tests."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2026-03-01T07:30:00Z")
    return desks(tmp_path)[0]


def told(desk: Desk, locale: str) -> tuple[Any, ...]:
    report = minutes(desk.session(), select(desk.newsroom(), ["frost"], [locale]))
    rows: Any = report.data["editions"]
    (row,) = rows
    return tuple(row[name] for name in ("source", "drafted", "approved", "published"))


def live(desk: Desk, first: str, *locales: Locale) -> None:
    lines = [Release(EditionId("frost", one), ReleaseState.LIVE, first, first, "0" * 64) for one in locales]
    release_record.save(desk.disk, ReleaseRecord(frozenset(lines)))


def test_steps_are_counted_from_the_articles_commit(desk: Desk) -> None:
    came = "2026-03-01T07:30:00+00:00"
    assert told(desk, "ru") == (came, None, None, None)
    desk.say(TEXTS)
    assert told(desk, "ru") == (came, 30, None, None)
    desk.say(TEXTS, approved=True)
    assert told(desk, "ru") == (came, 30, 30, None)
    live(desk, "2026-03-01T09:45:59Z", RU, EN)
    assert told(desk, "ru") == (came, 30, 30, 135)
    assert told(desk, "en") == (came, None, None, 135)
    report = minutes(desk.session(), select(desk.newsroom(), ["frost"], ["ru", "uz"]))
    row = {"editions": 1, "drafted": 30, "approved": 30, "published": 135}
    assert report.data["locales"] == [
        {"locale": "ru", **row},
        {"locale": "uz", "editions": 1, **dict.fromkeys(("drafted", "approved", "published"))},
    ]


def test_what_was_approved_again_later_counts_as_it_was_before_it_went_out(desk: Desk) -> None:
    desk.say(TEXTS, approved=True)
    live(desk, "2026-03-01T07:59:00Z", RU)
    assert told(desk, "ru")[2:] == (None, 29)
    live(desk, "no time", RU)
    assert told(desk, "ru")[2:] == (30, None)


def test_a_step_before_the_article_took_no_time_and_uncommitted_ones_are_unknown(desk: Desk) -> None:
    desk.say(TEXTS, approved=True)
    live(desk, "2026-02-01T00:00:00Z", EN)
    assert told(desk, "en")[3] == 0
    desk.git("mv", "articles/frost.md", "articles/x.md")
    report = minutes(desk.session(), select(desk.newsroom(), ["x"], ["en"]))
    assert report.notes == ("1 article is not committed, so that nobody knows when it came.",)
