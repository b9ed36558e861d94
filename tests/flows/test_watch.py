"""A save is answered with the pull, the check and the page of just what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, FROST, RU

from localize.errors import InputErrors
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.preview import FOLDER
from localize.flows.watch import Concern, Watch, concern
from localize.model.domain import Domain

if TYPE_CHECKING:
    from tests.flows.room import Room

    from localize.flows.newsroom import Newsroom

RAIN = FROST.replace("Frost comes early", "Rain comes late")


def watch(room: Room, asked: list[tuple[bool, bool]] | None = None) -> Watch:
    def read(newsroom: Newsroom | None, *, whole: bool) -> NewsroomSession:
        if asked is not None:
            asked.append((newsroom is None, whole))
        return NewsroomSession(room.disk, newsroom or room.newsroom(), at=AT)

    return Watch(room.disk, read, "localize 1.0")


def watching(room: Room) -> Watch:
    made = watch(room)
    made.begin()
    return made


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("articles/frost.md", Concern(names=("frost",))),
        ("articles/frost-ru.md", Concern(names=("frost",))),
        ("locales/ru/LC_MESSAGES/articles/frost.po", Concern(names=("frost",))),
        ("locales/ru/LC_MESSAGES/articles/frost.review.jsonl", Concern(names=("frost",))),
        ("locales/ru/LC_MESSAGES/ui.po", Concern(whole=True)),
        ("localize.yaml", Concern(whole=True)),
        ("glossary.yaml", Concern(whole=True)),
        ("ui/labels.yaml", Concern(whole=True)),
        ("articles/gone.md", Concern(whole=True)),
        ("locales/ru/LC_MESSAGES/articles/gone.po", Concern()),
        ("notes.txt", Concern()),
    ],
)
def test_what_a_saved_file_is_about(room: Room, path: str, found: Concern) -> None:
    edition = "---\ntitle: Заморозки\nlang: ru\nsource: frost\n---\n\nФермеры.\n"
    room.write("articles/frost-ru.md", edition)
    assert concern(room.session().newsroom, {path, "README.md"}) == found


def test_the_first_round_is_about_everything(room: Room) -> None:
    report = watch(room).begin()
    assert report.data == {"articles": [], "page": f"{FOLDER}/en/index.html"}
    assert room.read("locales/ru/LC_MESSAGES/articles/frost.po")
    assert {finding.check for finding in report.findings} >= {"untranslated"}


def test_a_saved_article_is_pulled_checked_and_shown(room: Room) -> None:
    room.write("articles/rain.md", RAIN)
    at_work = watching(room)
    before = room.read(f"{FOLDER}/ru/rain.html")
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    report = at_work.saved({"articles/frost.md"})
    assert report is not None
    assert report.data["articles"] == ["frost"]
    assert [change.path for change in report.changes if change.kind == "added"]
    assert "No one was hurt." in room.read("locales/ru/LC_MESSAGES/articles/frost.po")
    assert "No one was hurt." in room.read(f"{FOLDER}/ru/frost.html")
    assert room.read(f"{FOLDER}/ru/rain.html") == before


def test_a_round_reads_the_sources_once_and_looks_at_all_files_only_where_it_is_about_all(
    room: Room,
) -> None:
    asked: list[tuple[bool, bool]] = []
    at_work = watch(room, asked)
    at_work.begin()
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert asked == [(True, True), (False, True)]
    asked.clear()
    at_work.saved({"articles/frost.md"})
    assert asked == [(True, False), (False, False)]
    asked.clear()
    room.write("glossary.yaml", "- {term: frost, ru: мороз, uz: sovuq}\n")
    at_work.saved({"glossary.yaml"})
    assert asked == [(True, False), (False, True), (False, True)]


def test_a_wrong_text_from_an_editor_is_found(room: Room) -> None:
    room.write("articles/frost.md", FROST.replace("Nobody was hurt.", "It was 12 degrees."))
    at_work = watching(room)
    room.translate(RU, Domain("articles/frost"), {"It was 12 degrees.": "Было 21 градус."})
    report = at_work.saved({"locales/ru/LC_MESSAGES/articles/frost.po"})
    assert report is not None
    assert "numbers" in {finding.check for finding in report.findings}


def test_what_a_round_wrote_itself_starts_no_other(room: Room) -> None:
    at_work = watching(room)
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    report: Any = at_work.saved({"articles/frost.md"})
    assert report.data["articles"] == ["frost"]
    assert at_work.saved({"locales/ru/LC_MESSAGES/articles/frost.po"}) is None
    assert at_work.saved({"notes.txt"}) is None


def test_an_article_that_cannot_be_read_is_told_and_the_next_save_mends_it(room: Room) -> None:
    at_work = watching(room)
    room.write("articles/frost.md", "---\ntitle: [\n---\n")
    with pytest.raises(InputErrors):
        at_work.saved({"articles/frost.md"})
    room.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    report = at_work.saved({"articles/frost.md"})
    assert report is not None
    assert report.data["articles"] == ["frost"]
