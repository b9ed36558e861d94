"""What people withdraw is gone from every file of the bundle, and no rebuild brings it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, CONFIG, EDITOR, RU, UZ, UZ_CYRL, Room

from localize.errors import UsageError
from localize.flows.build import BuildOptions, build
from localize.flows.mv import move
from localize.flows.publish import publish
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.flows.withdraw import restore, withdraw
from localize.model.release import EditionId
from localize.workspace import release_record

if TYPE_CHECKING:
    from localize.model import Locale, Report

RUSSIAN = {
    "Frost comes early": "Заморозки пришли рано",
    "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
    "Nobody was hurt.": "Никто не пострадал.",
}
WORDS = ("Frost", "Farmers", "farming", "Заморозки", "Фермеры", "земледелие")


@pytest.fixture
def ready(room: Room) -> Room:
    """The room with its article out in Russian and English as pages, and another beside it."""
    configure(room)
    room.write("articles/rain.md", "# Rain\n\nSee [the frost](frost.md).\n")
    room.write("ui/labels.yaml", "- {key: nav.home, text: Home}\n")
    room.pull()
    room.translate(RU, "articles/frost", RUSSIAN)
    room.translate(RU, "ui", {"Weather": "Погода", "farming": "земледелие"})
    built(room)
    return room


def configure(room: Room, more: str = "") -> None:
    room.write("localize.yaml", f"{CONFIG}bundles: {{layout: html}}\n{more}")


def built(room: Room, *names: str) -> Report:
    session = room.session()
    return build(session, select(session.newsroom, names), BuildOptions())


def take_back(room: Room, slug: str = "frost", *locales: Locale, reason: str = "mistaken") -> Report:
    return withdraw(room.session(), slug, locales, reason, EDITOR)


def bring_back(room: Room, slug: str = "frost", *locales: Locale) -> Report:
    return restore(room.session(), slug, locales, EDITOR)


def betrayals(room: Room) -> list[str]:
    return [
        path
        for path, data in room.tree().items()
        if path.startswith("dist/") and any(word.encode() in data for word in WORDS)
    ]


def manifest(room: Room) -> Any:  # noqa: ANN401 - JSON
    return json.loads(room.read("dist/manifest.json"))


def test_a_notice_stands_in_its_place_in_every_language_even_if_another_article_is_built(ready: Room) -> None:
    assert betrayals(ready)
    take_back(ready)
    built(ready, "rain")
    assert betrayals(ready) == []
    assert "<h1>Материал отозван</h1>" in ready.read("dist/ru/frost.html")
    assert "<h1>Article withdrawn</h1>" in ready.read("dist/en/frost.html")
    assert "<h1>Мақола қайтариб олинди</h1>" in ready.read("dist/uz_Cyrl/frost.html")
    assert "frost.html" not in ready.read("dist/ru/index.html")  # the notice leads to it
    assert "frost.html" not in ready.read("dist/en/index.html")
    assert "hreflang" not in ready.read("dist/ru/frost.html")
    said = manifest(ready)
    assert {one["published"] for one in said["articles"]["frost"]["editions"].values()} == {"withdrawn"}
    assert said["articles"]["frost"]["alternates"] == {}
    assert {"slug": "frost", "locale": "ru"} in said["withdrawn"]
    assert said["held"] == [one for one in said["held"] if one["slug"] != "frost"]


def test_nothing_stands_in_its_place_where_the_newsroom_wants_that(ready: Room) -> None:
    configure(ready, "withdrawn: nothing\n")
    take_back(ready)
    report = built(ready)
    assert betrayals(ready) == []
    assert not (ready.root / "dist/ru/frost.html").exists()
    assert "frost" not in manifest(ready)["articles"]
    assert {"slug": "frost", "locale": "ru"} in manifest(ready)["withdrawn"]
    rows: Any = report.data["taken_down"]
    assert {row["cause"] for row in rows} == {"withdrawn"}


def test_other_languages_stay_and_name_it_no_more(ready: Room) -> None:
    take_back(ready, "frost", RU)
    built(ready)
    assert 'hreflang="ru"' not in ready.read("dist/en/frost.html")
    assert manifest(ready)["articles"]["frost"]["alternates"] == {
        "en": "en/frost.html",
        "x-default": "en/frost.html",
    }
    assert manifest(ready)["withdrawn"] == [{"slug": "frost", "locale": "ru"}]


def test_what_derives_from_a_withdrawn_text_is_withdrawn_with_it(ready: Room) -> None:
    take_back(ready, "frost", UZ)
    record = release_record.load(ready.disk)
    assert record.withdrawn(EditionId("frost", UZ_CYRL)) is not None
    bring_back(ready, "frost", UZ)
    assert release_record.load(ready.disk).withdrawals == {}


def test_nothing_is_left_for_a_pull_to_write(ready: Room) -> None:
    before = ready.read("locales/ui.pot")
    take_back(ready)
    session = ready.session()
    report = pull(session, select(session.newsroom), PullOptions(frozen=True))
    assert (report.data["files"], report.exit_code) == ([], 0)
    assert "Article withdrawn" in ready.read("locales/ui.pot")
    assert "Article withdrawn" not in before


def test_undone_it_comes_back_as_it_was(ready: Room) -> None:
    def pages() -> dict[str, bytes]:
        return {path: data for path, data in ready.tree().items() if path.endswith(".html")}

    before = pages()
    take_back(ready)
    built(ready)
    assert pages() != before
    bring_back(ready)
    built(ready)
    assert pages() == before
    assert "withdrawn" not in manifest(ready)


@pytest.mark.parametrize("by_hand", [True, False])
def test_another_name_does_not_bring_it_back(ready: Room, by_hand: bool) -> None:
    take_back(ready)
    if by_hand:
        move(ready.session(), "frost", "ice")
    else:
        (ready.root / "articles/frost.md").rename(ready.root / "articles/ice.md")
        session = ready.session()
        pull(session, select(session.newsroom), PullOptions())
    built(ready)
    assert betrayals(ready) == []
    assert "Материал отозван" in ready.read("dist/ru/ice.html")


def test_a_publication_records_that_it_is_down_and_once(ready: Room) -> None:
    def published() -> Report:
        return publish(lambda: ready.session(at=AT), lambda at: select(at.newsroom), BuildOptions())

    assert published().exit_code == 0
    take_back(ready)
    first, second = published(), published()
    assert [(one.kind, one.path, one.detail) for one in first.changes if one.locale == RU] == [
        ("taken down", "frost", "withdrawn: mistaken")
    ]
    assert second.changes == ()
    assert EditionId("frost", RU) not in release_record.load(ready.disk).live
    bring_back(ready)
    assert {(one.kind, one.locale) for one in published().changes if one.path == "frost"} >= {("new", RU)}


def test_what_cannot_be_done_is_refused_with_what_can(ready: Room) -> None:
    with pytest.raises(UsageError, match="there is no article «frots»"):
        take_back(ready, "frots")
    with pytest.raises(UsageError, match="needs a reason"):
        take_back(ready, reason=" ")
    with pytest.raises(UsageError, match="«frost» is not withdrawn"):
        bring_back(ready)
    take_back(ready)
    with pytest.raises(UsageError, match="withdrawn already"):
        take_back(ready)
    with pytest.raises(UsageError, match="in all languages at once"):
        bring_back(ready, "frost", RU)
