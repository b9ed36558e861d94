"""Publish checks, builds and records; what was published comes back in a clone without bundles."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import IN_TWO, RU, Room

from localize.errors import InputError, RefusedError
from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.publishable import going_out, publishable
from localize.flows.rebuild import Rebuild
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model.release import EditionId
from localize.workspace import release_record

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Report

RAIN = "# Rain in the hills\n\nIt rained all night.\n"
TEXTS = {"Rain in the hills": "Дождь в горах", "It rained all night.": "Всю ночь шёл дождь."}
RAIN_RU = "# Дождь в горах\n\nВсю ночь шёл дождь.\n"
SNOW = "# Snow\n"
FIRST, SECOND, THIRD = (f"2026-03-0{day}T08:00:00Z" for day in (1, 2, 3))


def git(room: Room, *words: str) -> str:
    identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
    done = subprocess.run(["git", *identity, *words], cwd=room.root, capture_output=True, check=True)
    return done.stdout.decode().strip()


def commit(room: Room) -> str:
    git(room, "add", "-A")
    git(room, "commit", "-qm", "work")
    return git(room, "rev-parse", "HEAD")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom in git with two articles, of which one is translated into Russian."""
    found = Room(tmp_path)
    found.write("localize.yaml", IN_TWO)
    found.write("ui/labels.yaml", "[]\n")
    found.write(".gitignore", "/dist/\n/.localize/\n")
    found.write("articles/rain.md", RAIN)
    found.write("articles/snow.md", SNOW)
    found.pull()
    found.translate(RU, "articles/rain", TEXTS)
    session = found.session()
    translate(session, select(session.newsroom, ["ui"]), TranslateOptions())
    git(found, "init", "-q")
    commit(found)
    return found


def published(room: Room, at: str = FIRST, **options: Any) -> Report:  # noqa: ANN401 - of BuildOptions
    return room.publish(at=at, **options)


def outcomes(report: Report) -> dict[str, str]:
    editions: Any = report.data["editions"]
    return {f"{row['slug']}/{row['locale']}": row["outcome"] for row in editions}


def test_what_has_no_date_is_in_the_feeds_with_its_first_publication(room: Room) -> None:
    said = room.read("localize.yaml")
    room.write("localize.yaml", said + "site: {url: https://vodiy.example}\nfeeds: [rss, atom, news]\n")
    room.pull()
    session = room.session()
    build(session, select(session.newsroom), BuildOptions())
    assert "<entry>" not in room.read("dist/en/atom.xml")  # nobody said when
    published(room)
    feeds = {name: room.read(f"dist/{name}") for name in ("en/atom.xml", "ru/atom.xml", "en/feed.xml")}
    assert feeds["en/atom.xml"].count("<published>2026-03-01T08:00:00+00:00</published>") == 2
    assert feeds["ru/atom.xml"].count("<entry>") == 1
    assert "Sun, 01 Mar 2026 08:00:00 +0000" in feeds["en/feed.xml"]
    assert not (room.root / "dist/news-sitemap.xml").exists()  # what is news is asked by --at alone
    published(room, SECOND)
    assert {name: room.read(f"dist/{name}") for name in feeds} == feeds


def test_a_publication_is_recorded_by_edition(room: Room) -> None:
    head = git(room, "rev-parse", "HEAD")
    report = published(room)
    assert report.exit_code == 0
    assert outcomes(report) == {"rain/en": "new", "rain/ru": "new", "snow/en": "new"}
    live = release_record.load(room.disk).live
    (line,) = live[EditionId("rain", RU)]
    assert (line.first, line.last, line.commit) == (FIRST, FIRST, head)
    assert len(live) == 3
    assert room.read(".gitattributes").splitlines() == [release_record.ATTRIBUTE]
    again = published(room, SECOND)
    assert set(outcomes(again).values()) == {"as before"}
    assert release_record.load(room.disk).live == live


def test_a_change_keeps_the_first_time(room: Room) -> None:
    published(room)
    room.write("articles/snow.md", "# Snow again\n")
    report = published(room, SECOND)
    assert outcomes(report)["snow/en"] == "changed"
    assert "commit before you publish" in " ".join(report.notes)
    (line,) = [one for one in release_record.load(room.disk).releases if one.edition.slug == "snow"]
    assert (line.first, line.last, line.commit) == (FIRST, SECOND, "")


def test_what_check_and_build_both_find_is_told_once(room: Room) -> None:
    room.write("localize.yaml", room.read("localize.yaml") + "bundles: {pictures: copy}\n")
    room.write("articles/hail.md", "# Hail\n\nSee [ice](ice.md). ![](hail.png)\n")
    room.pull()
    found = [one.check for one in published(room).findings if one.path == "articles/hail.md"]
    assert sorted(found) == ["dead-link", "missing-picture"]


def test_a_dry_run_says_the_same_and_writes_nothing(room: Room) -> None:
    before = room.tree()
    planned = published(room, dry_run=True)
    assert room.tree() == before
    assert outcomes(planned) == outcomes(published(room))


def test_what_is_taken_down_is_recorded_with_the_reason(room: Room) -> None:
    published(room)
    (room.root / "articles/snow.md").unlink()
    report = published(room, SECOND)
    (change,) = report.changes
    assert (change.kind, change.path, change.detail) == ("taken down", "snow", "the article is gone")
    (line,) = [one for one in release_record.load(room.disk).releases if one.edition.slug == "snow"]
    assert (line.state, line.reason, line.first) == ("down", "the article is gone", FIRST)
    room.write("articles/snow.md", SNOW)
    assert outcomes(published(room, THIRD))["snow/en"] == "new"


def test_another_slug_goes_on_under_its_new_name(room: Room) -> None:
    published(room)
    (room.root / "articles/rain.md").rename(room.root / "articles/hills.md")
    room.pull()
    report = published(room, SECOND)
    assert outcomes(report) == {"hills/en": "changed", "hills/ru": "changed", "snow/en": "as before"}
    record = release_record.load(room.disk)
    assert EditionId("rain", RU) not in record.live
    assert record.live[EditionId("hills", RU)][0].first == FIRST


def test_another_slug_of_an_edited_article_is_no_deletion(room: Room) -> None:
    published(room)
    (room.root / "articles/rain.md").unlink()
    room.write("articles/hills.md", RAIN.replace("all night", "all night, hard"))
    room.pull()
    report = published(room, SECOND)
    assert outcomes(report) == {"hills/en": "changed", "hills/ru": "changed", "snow/en": "as before"}
    assert room.read("dist/ru/hills.md") == RAIN_RU
    assert release_record.load(room.disk).live[EditionId("hills", RU)][0].first == FIRST
    assert report.data["standing"] == [{"slug": "hills", "locale": "ru"}]


@pytest.mark.parametrize("layout", ["html", "json"])
def test_an_edited_article_under_a_new_name_is_found_where_its_edition_can_be_read(
    room: Room, layout: str
) -> None:
    room.write("localize.yaml", room.read("localize.yaml") + f"bundles: {{layout: {layout}}}\n")
    published(room)
    (room.root / "articles/rain.md").unlink()
    room.write("articles/hills.md", RAIN.replace("all night", "all night, hard"))
    room.pull()
    assert outcomes(published(room, SECOND)) == {
        "hills/en": "changed",
        "hills/ru": "changed",
        "snow/en": "as before",
    }


def test_what_is_refused_names_the_command_that_does_it(room: Room) -> None:
    published(room)
    for slug in ("rain", "snow"):
        (room.root / f"articles/{slug}.md").unlink()
    room.write("articles/wind.md", "# Wind\n")
    with pytest.raises(RefusedError, match="would take down 3 of the 3 editions") as refused:
        published(room, SECOND)
    assert "`localize publish --force`" in refused.value.hint


def test_what_must_not_go_out_stops_the_press(room: Room) -> None:
    room.write("articles/mixed.md", "---\npublished: never\n---\n\n# Rain\n")
    before = room.tree()
    report = published(room)
    assert (report.exit_code, [one.check for one in report.findings]) == (1, ["article-date"])
    assert report.notes[-1] == "Nothing was published."
    assert room.tree() == before


def test_a_comma_mended_in_a_source_does_not_stop_the_press(room: Room) -> None:
    published(room)
    room.write("articles/rain.md", RAIN.replace("all night", "all night, hard"))
    room.pull()
    report = published(room, SECOND)
    assert report.exit_code == 0
    assert outcomes(report)["rain/ru"] == "as before"
    assert report.counts["standing"] == 1
    assert room.read("dist/ru/rain.md") == RAIN_RU


def test_the_gate_counts_what_goes_out_and_the_rest_waits(room: Room) -> None:
    session = room.session()
    checked = check(session, select(session.newsroom))
    assert checked.exit_code == 1
    gated = publishable(checked, going_out(room.session(), select(room.newsroom())))
    assert gated.exit_code == 0
    assert gated.data["waiting"] == [{"slug": "snow", "locale": "ru", "findings": 1}]
    room.write("localize.yaml", room.read("localize.yaml") + "unready: source\n")
    going = going_out(room.session(), select(room.newsroom()))
    assert EditionId("snow", RU) in going.editions - going.ready
    assert publishable(checked, going).exit_code == 1


@pytest.fixture
def clone(room: Room) -> Room:
    """Return the newsroom as CI finds it: published, without bundles, with an update that waits."""
    published(room)
    commit(room)
    shutil.rmtree(room.root / "dist")
    room.write("articles/rain.md", RAIN.replace("all night", "all night, hard"))
    room.pull()
    commit(room)
    return room


def test_a_clone_without_the_last_edition_ends_with_1_and_writes_nothing(clone: Room) -> None:
    before = clone.tree()
    with pytest.raises(RefusedError, match=r"what was published is not here: rain \(ru\)"):
        published(clone, SECOND)
    assert clone.tree() == before


def test_the_last_edition_comes_from_git_history(clone: Room) -> None:
    rebuild = Rebuild(clone.disk, clone.newsroom().config, SECOND).edition
    report = published(clone, SECOND, rebuild=rebuild)
    assert outcomes(report)["rain/ru"] == "as before"
    assert clone.read("dist/ru/rain.md") == RAIN_RU


def test_a_commit_that_is_not_here_is_said(clone: Room) -> None:
    rebuild = Rebuild(clone.disk, clone.newsroom().config, SECOND)
    edition = EditionId("rain", RU)
    with pytest.raises(RefusedError, match="names no commit"):
        rebuild.edition(edition, "")
    for lost in ("0" * 40, "--output=x"):
        with pytest.raises(InputError, match="is not in this clone") as told:
            rebuild.edition(edition, lost)
        assert "--unshallow" in told.value.hint
    with pytest.raises(RefusedError, match="does not come out"):
        rebuild.edition(EditionId("gone", RU), git(clone, "rev-parse", "HEAD"))
