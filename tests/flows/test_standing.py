"""What was published stands while its update is not ready, and is never lost in silence."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import IN_TWO, RU, Room

from localize.errors import InputErrors, RefusedError
from localize.flows.build import BuildOptions, build
from localize.flows.pull import PullOptions
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.workspace.bundle_copy import open_copy

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Report

COUNT = 12


def built(
    room: Room, *names: str, locales: tuple[str, ...] = (), options: BuildOptions | None = None
) -> Report:
    session = room.session(keep_going=False)
    return build(session, select(session.newsroom, names, locales), options or BuildOptions())


@pytest.fixture
def many(tmp_path: Path) -> Room:
    """Return a newsroom of twelve articles that go out in English and Russian."""
    room = Room(tmp_path)
    room.write("localize.yaml", IN_TWO)
    room.write("ui/labels.yaml", "[]\n")
    for number in range(COUNT):
        room.write(f"articles/rain-{number:02}.md", f"# Rain {number}\n")
    room.pull()
    for number in range(COUNT):
        room.translate(RU, f"articles/rain-{number:02}", {f"Rain {number}": f"Дождь {number}"})
    session = room.session()
    translate(session, select(session.newsroom, ["ui"]), TranslateOptions())
    report = built(room)
    assert (report.counts["editions"], report.counts["ui_texts_left_out"]) == (2 * COUNT, 0)
    return room


def taken_down(report: Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.check == "taken-down"]


def test_a_comma_mended_in_the_source_takes_nothing_down(many: Room) -> None:
    many.write("articles/rain-03.md", "# Rain, 3\n")
    report = built(many, options=BuildOptions(strict=True))
    assert many.read("dist/ru/rain-03.md") == "# Дождь 3\n"
    assert many.read("dist/en/rain-03.md") == "# Rain, 3\n"
    assert (report.exit_code, report.counts["standing"], report.counts["taken_down"]) == (0, 1, 0)
    assert [finding.check for finding in report.findings] == ["standing"]


def test_in_a_new_clone_the_last_edition_comes_from_a_copy(
    many: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = tmp_path_factory.mktemp("published")
    shutil.copytree(many.root / "dist", copy, dirs_exist_ok=True)
    shutil.rmtree(many.root / "dist")
    many.write("articles/rain-03.md", "# Rain, 3\n")
    report = built(many, options=BuildOptions(last=open_copy(copy)))
    assert many.read("dist/ru/rain-03.md") == "# Дождь 3\n"
    assert report.counts["standing"] == 1
    assert built(many).counts["standing"] == 1


def test_another_code_is_no_removal(many: Room) -> None:
    many.write("articles/rain-03.md", "# Rain, 3\n")
    many.write("localize.yaml", many.read("localize.yaml") + "bundles: {codes: {ru: rus}}\n")
    report = built(many, options=BuildOptions(strict=True))
    assert (report.exit_code, taken_down(report)) == (0, [])
    assert many.read("dist/rus/rain-03.md") == "# Дождь 3\n"
    assert not (many.root / "dist/ru").exists()


def test_another_layout_is_no_removal_but_cannot_take_over_what_is_not_ready(many: Room) -> None:
    many.write("localize.yaml", many.read("localize.yaml") + "bundles: {layout: json}\n")
    assert taken_down(built(many)) == []
    many.write("articles/rain-03.md", "# Rain, 3\n")
    many.write("localize.yaml", many.read("localize.yaml").replace("json", "folder"))
    before = many.tree()
    with pytest.raises(RefusedError, match=r"what was published is not here: rain-03 \(ru\)"):
        built(many)
    assert many.tree() == before


def test_another_slug_is_no_removal(many: Room) -> None:
    for number in range(COUNT):
        (many.root / "articles/news").mkdir(exist_ok=True)
        (many.root / f"articles/rain-{number:02}.md").rename(many.root / f"articles/news/rain-{number:02}.md")
    many.pull()
    report = built(many, options=BuildOptions(strict=True))
    assert (report.exit_code, taken_down(report)) == (0, [])
    assert many.read("dist/ru/news/rain-03.md") == "# Дождь 3\n"
    assert not (many.root / "dist/ru/rain-03.md").exists()


def test_more_than_a_third_is_refused_without_force(many: Room) -> None:
    for number in range(5):
        (many.root / f"articles/rain-{number:02}.md").unlink()
    before = many.tree()
    with pytest.raises(RefusedError, match=r"take down 10 of the 24 editions that stand: rain-00 \(en, ru\)"):
        built(many)
    assert many.tree() == before
    report = built(many, options=BuildOptions(force=True, strict=True))
    assert (report.exit_code, report.counts["taken_down"]) == (0, 10)
    assert taken_down(report)[0] == "«rain-00» in en is taken down: the article is gone"


def test_a_run_is_judged_in_its_own_scope(many: Room) -> None:
    many.write("localize.yaml", many.read("localize.yaml") + "unready: hold\n")
    for number in range(10):
        many.write(f"articles/rain-{number:02}.md", f"# Rain, {number}\n")
    with pytest.raises(RefusedError, match="take down 10 of the 12 editions"):
        built(many, locales=("ru",))
    assert built(many, locales=("en",)).counts["taken_down"] == 0


def test_strict_fails_for_what_nobody_asked_for(many: Room) -> None:
    many.write("articles/rain-01.md", "---\ndraft: true\n---\n\n# Rain 1\n")
    many.write("articles/rain-02.md", "---\nlocales: []\n---\n\n# Rain 2\n")
    asked = built(many, options=BuildOptions(strict=True))
    assert (asked.exit_code, len(taken_down(asked))) == (0, 3)
    many.write("localize.yaml", many.read("localize.yaml") + "unready: omit\n")
    many.write("articles/rain-03.md", "# Rain, 3\n")
    unasked = built(many, options=BuildOptions(strict=True))
    assert unasked.exit_code == 1
    assert taken_down(unasked) == ["«rain-03» in ru is taken down: its update is not ready"]


@pytest.mark.parametrize("options", [PullOptions(), PullOptions(prune=True), PullOptions(frozen=True)])
def test_a_typo_in_the_pattern_is_an_error_for_pull(many: Room, options: PullOptions) -> None:
    before = many.tree()
    many.write("localize.yaml", many.read("localize.yaml") + "articles: [artcles/**/*.md]\n")
    with pytest.raises(InputErrors, match=r"localize\.yaml:\d+: `articles`: no file matches «artcles/"):
        many.pull(options=options)
    assert {**many.tree(), "localize.yaml": b""} == {**before, "localize.yaml": b""}


def test_prune_is_refused_where_it_removes_too_much(many: Room) -> None:
    for number in range(11):
        (many.root / f"articles/rain-{number:02}.md").unlink()
    before = many.tree()
    with pytest.raises(RefusedError, match="remove the catalogs of 11 of the 12 editions"):
        many.pull(options=PullOptions(prune=True))
    assert many.tree() == before
    many.pull(options=PullOptions(prune=True, force=True))
    assert not (many.root / "locales/ru/LC_MESSAGES/articles/rain-00.po").exists()


def test_what_was_printed_until_now_stands_where_more_is_read(many: Room) -> None:
    article = "---\nauthor: {name: Anna Lee}\n---\n\n# Rain 3\n"
    many.write("articles/rain-03.md", article)
    config = many.read("localize.yaml")
    many.write("localize.yaml", config + "front_matter: [title]\n")
    assert built(many).counts["standing"] == 0
    many.write("localize.yaml", config + "front_matter: [title, author.name]\n")
    many.pull()
    report = built(many, options=BuildOptions(strict=True))
    assert (report.exit_code, report.counts["standing"], report.findings) == (0, 0, ())
    assert many.read("dist/ru/rain-03.md") == article.replace("Rain 3", "Дождь 3")
    many.write("articles/rain-03.md", article.replace("Anna Lee", "Anna Li"))
    many.pull()
    assert built(many).counts["standing"] == 1
    assert "Anna Lee" in many.read("dist/ru/rain-03.md")


def test_texts_of_the_source_that_stood_in_for_missing_ones_do_not(many: Room) -> None:
    config = many.read("localize.yaml")
    many.write("articles/rain-03.md", "# Rain 3\n\nIt rained.\n")
    many.write("localize.yaml", config + "unready: source\n")
    many.pull()
    built(many)
    assert many.read("dist/ru/rain-03.md") == "# Дождь 3\n\nIt rained.\n"
    many.write("localize.yaml", config)
    for _ in range(2):
        assert built(many).counts["standing"] == 1
