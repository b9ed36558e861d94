"""Texts from another editor have the author that git knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.desks import CATALOG, FIRE, HURT, RECORD, TITLE, Desk, desks
from tests.flows.room import RU, Room, key

from localize.flows.history import blame
from localize.flows.selection import select
from localize.model import Decision, ReviewState
from localize.model.domain import Domain
from localize.workspace import git

if TYPE_CHECKING:
    from pathlib import Path

DATE = "2026-03-02T10:00:00+05:00"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    return desks(tmp_path)[0]


def written(desk: Room, source: str, text: str, path: str = CATALOG) -> None:
    """Put a text into a catalog, as another editor does."""
    entry = f'msgid "{source}"\nmsgstr "'
    before, _, after = desk.read(path).partition(entry)
    desk.write(path, before + entry + text + after[after.index('"') :])


def committed(desk: Desk, author: str) -> None:
    desk.git("commit", "-qam", "by another editor", "--author", f"{author} <x@example.org>", "--date", DATE)


def decisions(desk: Desk, source: str) -> list[Decision]:
    session = desk.session()
    return list(session.file(RU, Domain("articles/frost")).ledger.of(key(source).digest))


def test_each_text_has_the_author_of_its_commit(desk: Desk) -> None:
    written(desk, HURT, "Все целы.")
    written(desk, FIRE, "Жгли огни.")
    committed(desk, "Anna")
    written(desk, FIRE, "Жгли костры.")
    committed(desk, "Timur")
    written(desk, TITLE, "Заморозки")
    desk.pull()
    found = {one.by: one for source in (HURT, FIRE, TITLE) for one in decisions(desk, source)}
    assert sorted(found) == ["Anna", "Timur", "unknown"]
    assert (found["Anna"].state, found["Anna"].at) == (ReviewState.TRANSLATED, "2026-03-02T05:00:00Z")
    assert found["unknown"].key == key(TITLE).digest  # nobody knows who wrote what is not committed
    said = blame(desk.session(), select(desk.newsroom(), locales=["ru"]), "frost").data["strings"]
    assert {one["source"]: one["by"] for one in said} == {HURT: "Anna", FIRE: "Timur", TITLE: "unknown"}  # type: ignore[attr-defined]
    before = desk.tree()
    assert desk.pull().changes == ()
    assert desk.tree() == before


def test_names_are_those_of_the_mailmap(desk: Desk) -> None:
    written(desk, HURT, "Все целы.")
    committed(desk, "a.k.")
    desk.write(".mailmap", "Anna Karimova <x@example.org>\n")
    desk.pull()
    assert [one.by for one in decisions(desk, HURT)] == ["Anna Karimova"]


@pytest.mark.parametrize("name", ["localize", "Unknown", "A" * 101])
def test_what_is_no_persons_name_stays_unknown(desk: Desk, name: str) -> None:
    written(desk, HURT, "Все целы.")
    committed(desk, name)
    desk.pull()
    assert [one.by for one in decisions(desk, HURT)] == ["unknown"]


def test_labels_have_authors_too(desk: Desk) -> None:
    written(desk, "Home", "Домой", "locales/ru/LC_MESSAGES/ui.po")
    committed(desk, "Anna")
    desk.pull()
    assert '"by":"Anna"' in desk.read("locales/ru/LC_MESSAGES/ui.review.jsonl")


def test_an_approval_falls_by_the_name_of_who_marked_the_text(desk: Desk) -> None:
    desk.say({HURT: "Все целы."}, approved=True)
    desk.save()
    desk.write(CATALOG, desk.read(CATALOG).replace(f'msgid "{HURT}"', f'#, fuzzy\nmsgid "{HURT}"'))
    committed(desk, "Timur")
    desk.pull()
    last = {one.by: one for one in decisions(desk, HURT)}
    assert (last["Timur"].state, last["Timur"].after) == (ReviewState.DRAFT, (last["Malika"].id,))


def test_git_is_asked_of_no_file_that_it_does_not_know(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        desk.write(f"articles/new-{number}.md", "---\nlang: en\ntitle: Rain\n---\nNobody came.\n")
    desk.pull()
    for number in range(3):
        written(desk, "Nobody came.", "Никто не пришёл.", CATALOG.replace("frost", f"new-{number}"))
    asked: list[str] = []
    monkeypatch.setattr(git, "committed", lambda _, path: asked.append(path))
    desk.pull()
    assert asked == []
    assert '"by":"unknown"' in desk.read(RECORD.replace("frost", "new-2"))


def test_git_is_not_asked_where_this_run_records_no_text_of_an_editor(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for source, path in ((HURT, CATALOG), ("Home", "locales/ru/LC_MESSAGES/ui.po")):
        written(desk, source, "Да.", path)
    desk.pull()
    assert [one.by for one in decisions(desk, HURT)] == ["unknown"]
    asked: list[Path] = []

    def noted(root: Path) -> frozenset[str]:
        asked.append(root)
        return frozenset()

    monkeypatch.setattr(git, "committed_paths", noted)
    desk.write("articles/frost.md", desk.read("articles/frost.md") + "\nOne more line.\n")
    assert desk.pull().changes
    assert asked == []
    written(desk, FIRE, "Жгли огни.")
    desk.pull()
    assert asked == [desk.root]
