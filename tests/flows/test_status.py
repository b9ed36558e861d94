"""Status counts what is wanted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.flows.room import FROST, RU, Room

from localize.flows.selection import select
from localize.flows.status import Tally, status
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.model import Report


def counted(room: Room, *names: str, locales: tuple[str, ...] = ()) -> Report:
    session = room.session()
    return status(session, select(session.newsroom, names, locales))


def figures(report: Report, slug: str, locale: str) -> dict[str, Any]:
    rows: Any = report.data["articles"]
    return next(row["locales"][locale] for row in rows if row["slug"] == slug)


def test_states_words_and_what_is_held(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {"Frost comes early": "Заморозки пришли рано"})
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Все целы."}, approved=False)
    assert figures(counted(room), "frost", "ru") == {
        "untranslated": 1,
        "rejected": 0,
        "stale": 0,
        "draft": 0,
        "translated": 1,
        "approved": 1,
        "messages": 3,
        "words": 12,
        "words_done": 6,
        "percent": 50,
        "held": 1,
    }


def test_an_article_is_no_longer_held_when_everything_is_approved(room: Room) -> None:
    room.pull()
    texts = {"Frost comes early": "А", "Farmers lit fires in the orchards.": "Б", "Nobody was hurt.": "В"}
    room.translate(RU, "articles/frost", texts)
    assert figures(counted(room), "frost", "ru")["held"] == 0


def test_totals_are_sums(room: Room) -> None:
    room.write("articles/rain.md", "# Rain in Nukus\n\nIt rained.\n")
    room.pull()
    report = counted(room, locales=("ru",))
    locales: Any = report.data["locales"]
    assert [row["locale"] for row in locales] == ["ru"]
    parts = [figures(report, slug, "ru") for slug in ("ui", "frost", "rain")]
    assert {name: sum(part[name] for part in parts) for name in ("messages", "words", "held")} == {
        name: locales[0][name] for name in ("messages", "words", "held")
    }


def test_what_is_not_wanted_does_not_count(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("---\n", "---\nlocales: [en, ru]\n", 1))
    room.pull()
    rows: Any = counted(room, "frost").data["articles"]
    assert [(row["slug"], list(row["locales"])) for row in rows] == [("frost", ["ru"])]


def test_a_catalog_that_is_behind_is_named(room: Room) -> None:
    assert counted(room).notes == (
        "The catalogs of frost, ui are behind their sources. `localize pull` brings them up to date.",
    )
    room.pull()
    assert counted(room).notes == ()
    assert figures(counted(room), "frost", "uz_Cyrl")["untranslated"] == 3


def test_an_empty_locale_is_complete(room: Room) -> None:
    room.pull()
    locales: Any = counted(room, "frost", locales=("en",)).data["locales"]
    assert locales == [{**dict.fromkeys(locales[0], 0), "locale": "en", "percent": 100}]


def test_what_is_held_back_is_never_done() -> None:
    tally = Tally(Counter({ReviewState.TRANSLATED: 2}), words=5, words_done=5)
    assert tally.data()["percent"] == 100
    tally.held = 1
    assert tally.data()["percent"] == 99
