"""Live editions that are wrong now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.desks import CATALOG, FIRE, HURT, TITLE, Desk, desks
from tests.flows.room import AT, EN, FROST, RU, UZ, key

from localize.flows import review
from localize.flows.selection import select
from localize.flows.wrong_editions import wrong_editions
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.review import Who, address_of
from localize.workspace import release_record

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Locale

COUNTED = FROST.replace("Farmers lit fires", "On Monday 40 farmers lit fires")
LINE = "On Monday 40 farmers lit fires in the orchards."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A newsroom whose article is live in English, Russian and Uzbek."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    desk = desks(tmp_path)[0]
    desk.write("articles/frost.md", COUNTED)
    desk.pull()
    desk.say({HURT: "Все целы.", LINE: "В понедельник 40 фермеров жгли костры."}, approved=True)
    desk.git("add", "-A")
    desk.git("commit", "-qm", "live")
    live(desk, desk.head(), EN, RU, UZ)
    return desk


def live(desk: Desk, commit: str, *locales: Locale, slug: str = "frost") -> None:
    state = ReleaseState.LIVE
    lines = [Release(EditionId(slug, one), state, AT, AT, "0" * 64, commit) for one in locales]
    release_record.save(desk.disk, ReleaseRecord(frozenset(lines)))


def wrong(desk: Desk, *locales: str) -> list[Any]:
    report = wrong_editions(desk.session(), select(desk.newsroom(), (), locales))
    rows: Any = report.data["editions"]
    return list(rows)


def said(row: Any) -> list[tuple[str, ...]]:  # noqa: ANN401 - a row of a report
    return [
        (one["what"], one["before"], one["after"], *(f"{g['gone']}>{g['came']}" for g in one["grave"]))
        for one in row["changes"]
    ]


def test_what_is_as_it_was_published_is_not_wrong(desk: Desk) -> None:
    report = wrong_editions(desk.session(), desk.all())
    assert report.counts == {"live": 3, "outdated": 0, "grave": 0}
    assert report.notes[0].startswith("0 of 3 live editions say what their articles no longer say")


def test_changes_of_the_article_with_the_gravest_first(desk: Desk) -> None:
    desk.write(
        "articles/frost.md",
        COUNTED.replace("comes early", "came early").replace("Monday 40", "Tuesday 45") + "\nMore to come.\n",
    )
    desk.pull()
    rows = wrong(desk)
    assert [row["locale"] for row in rows] == ["en", "ru", "uz"]
    first, *others = said(rows[1])
    assert first == ("source", LINE, LINE.replace("Monday 40", "Tuesday 45"), "40>45", "Monday>Tuesday")
    assert others == [("source", TITLE, "Frost came early"), ("added", "", "More to come.")]
    assert [one["state"] for one in rows[1]["changes"]] == ["stale", "untranslated", "untranslated"]
    assert [one["state"] for one in rows[0]["changes"]] == ["", "", ""]
    assert rows[1]["published"] == AT


def test_a_translated_change_is_wrong_until_it_is_published(desk: Desk) -> None:
    now = LINE.replace("40", "45")
    desk.write("articles/frost.md", COUNTED.replace("40", "45"))
    desk.pull()
    desk.say({now: "В понедельник 45 фермеров жгли костры."}, approved=True)
    (row,) = wrong(desk, "ru")
    assert (said(row), row["changes"][0]["state"]) == ([("source", LINE, now, "40>45")], "approved")
    desk.git("add", "-A")
    desk.git("commit", "-qm", "again")
    live(desk, desk.head(), RU)
    assert wrong(desk, "ru") == []


def test_texts_that_were_mended_or_rejected(desk: Desk) -> None:
    desk.say({LINE: "В понедельник 14 фермеров жгли костры."})
    session, address = desk.session(), address_of("frost", key(HURT))
    review.reject(session, select(session.newsroom, [], ["ru"]), [address], Who("Anna", AT), note="Не все")
    (row,) = wrong(desk, "ru")
    assert said(row) == [
        ("text", "В понедельник 40 фермеров жгли костры.", "В понедельник 14 фермеров жгли костры.", "40>14"),
        ("rejected", "Все целы.", "Все целы."),
    ]
    assert FIRE not in desk.read(CATALOG)


def test_grave_editions_come_before_reworded_ones(desk: Desk) -> None:
    desk.write("articles/a.md", "# Budget\n\nIt has 3 parts.\n")
    desk.write("articles/z.md", "# Budget\n\nIt has 3 parts.\n")
    desk.git("add", "-A")
    desk.git("commit", "-qm", "two")
    commit, state = desk.head(), ReleaseState.LIVE
    lines = [
        Release(EditionId(slug, EN), state, AT, AT, "0" * 64, commit) for slug in ("a", "frost", "y", "z")
    ]
    release_record.save(desk.disk, ReleaseRecord(frozenset(lines)))
    desk.write("articles/a.md", "# The budget\n\nIt has 3 parts.\n")
    desk.write("articles/z.md", "# Budget\n\nIt has 4 parts.\n")
    rows = wrong(desk)
    assert [(row["slug"], said(row)[0][0]) for row in rows] == [
        ("z", "source"),
        ("y", "gone"),
        ("a", "source"),
    ]


def test_without_the_commit_stale_texts_are_known(desk: Desk) -> None:
    live(desk, "", EN, RU, UZ)
    desk.write("articles/frost.md", COUNTED.replace("40", "45"))
    desk.pull()
    (row,) = wrong(desk)
    assert (row["locale"], said(row)) == ("ru", [("source", LINE, LINE.replace("40", "45"), "40>45")])


def test_where_nothing_was_published_it_is_said(desk: Desk) -> None:
    live(desk, "")
    assert "`localize publish`" in wrong_editions(desk.session(), desk.all()).notes[0]
