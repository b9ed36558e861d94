"""Two branches edit, review and pull the same newsroom, and merge in either order to the same states."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FIRE, FROST, HURT, RU, TITLE, UZ, UZ_CYRL, Room, key

from localize.flows import review
from localize.flows.check import check
from localize.flows.init import init
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ReviewState
from localize.review import Who

if TYPE_CHECKING:
    from pathlib import Path

RAIN = "# Rain in Nukus\n\nIt rained all day.\n\nThe river rose.\n"


def git(root: Path, *words: str) -> str:
    settings = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "merge.conflictStyle=merge",
    ]
    return subprocess.run(
        ["git", *settings, *words], cwd=root, check=True, capture_output=True, encoding="utf-8"
    ).stdout


@pytest.fixture
def shared(room: Room) -> Room:
    """A newsroom under git with two articles, drafts among their texts."""
    room.write("articles/rain.md", RAIN)
    init(room.disk, name="Samarqand")
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", FIRE: "Жгли костры."}, approved=False)
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    room.translate(UZ, "articles/frost", {TITLE: "Qirov erta tushdi", HURT: "Hech kim jabrlanmadi."})
    room.pull()
    git(room.root, "init", "-q", "-b", "main")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    return room


def act(room: Room, who: str, verb: str, locale: str, where: tuple[str, str], text: str = "") -> None:
    slug, source = where
    session = room.session()
    selection = select(session.newsroom, (), [locale])
    name, person = f"{slug}@{key(source).short}", Who(who, "2026-03-02T10:00:00Z")
    if verb == "approve":
        review.approve(session, selection, [name], person, drafts=True)
    elif verb == "reject":
        review.reject(session, selection, [name], person)
    else:
        review.edit(session, selection, name, (text,), person)


def malika(room: Room) -> None:
    """Approve two texts, write two, and change a source."""
    act(room, "Malika", "approve", "ru", ("frost", TITLE))
    act(room, "Malika", "approve", "ru", ("frost", FIRE))
    act(room, "Malika", "edit", "uz", ("rain", "It rained all day."), "Kun boʻyi yomgʻir yogʻdi.")
    act(room, "Malika", "approve", "uz", ("rain", "It rained all day."))
    room.write("articles/rain.md", RAIN.replace("Nukus", "Xiva"))
    room.pull()


def timur(room: Room) -> None:
    """Reject what Malika approves, approve another text, change another source, and fill the interface."""
    act(room, "Timur", "reject", "ru", ("frost", TITLE))
    act(room, "Timur", "approve", "ru", ("frost", HURT))
    act(room, "Timur", "reject", "uz", ("frost", TITLE))
    room.write("articles/frost.md", FROST.replace(FIRE, "Farmers lit many fires in the orchards."))
    room.pull()
    session = room.session()
    translate(session, room.all(), TranslateOptions())


def branch(room: Room, name: str, base: str) -> None:
    git(room.root, "checkout", "-qb", name, base)
    {"malika": malika, "timur": timur}[name](room)
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", name)


def merged(shared: Room, path: Path, first: str, second: str) -> Room:
    shutil.copytree(shared.root, path)
    git(path, "checkout", "-q", first)
    git(path, "merge", "-q", "--no-edit", second)
    room = Room(path)
    room.pull()
    return room


def all_states(room: Room) -> dict[tuple[str, str, str], ReviewState]:
    return {
        (slug, str(locale), source): state
        for slug in ("frost", "rain", "ui")
        for locale in (RU, UZ, UZ_CYRL)
        for source, state in room.states(slug, locale).items()
    }


def test_either_order_gives_the_same_states(shared: Room, tmp_path: Path) -> None:
    branch(shared, "malika", "main")
    branch(shared, "timur", "main")
    one = merged(shared, tmp_path.parent / f"{tmp_path.name}-one", "malika", "timur")
    two = merged(shared, tmp_path.parent / f"{tmp_path.name}-two", "timur", "malika")
    states = all_states(one)
    assert states == all_states(two)
    assert states["frost", "ru", TITLE] is ReviewState.REJECTED
    assert states["frost", "ru", HURT] is ReviewState.APPROVED
    assert states["frost", "ru", "Farmers lit many fires in the orchards."] is ReviewState.STALE
    assert states["frost", "uz", TITLE] is ReviewState.REJECTED
    assert states["frost", "uz_Cyrl", TITLE] is ReviewState.REJECTED
    assert states["rain", "uz", "It rained all day."] is ReviewState.APPROVED
    assert states["rain", "uz_Cyrl", "It rained all day."] is ReviewState.APPROVED
    assert states["ui", "ru", "clear"] is ReviewState.TRANSLATED


def test_a_disagreement_is_named_by_check(shared: Room, tmp_path: Path) -> None:
    branch(shared, "malika", "main")
    branch(shared, "timur", "main")
    room = merged(shared, tmp_path.parent / f"{tmp_path.name}-one", "malika", "timur")
    session = room.session()
    found = check(session, select(session.newsroom, ["frost"], ["ru"]), ["disagreement"])
    assert [finding.message for finding in found.findings] == [
        "people disagree: rejected by Timur, approved by Malika; rejected binds until somebody decides anew"
    ]


def test_a_merged_newsroom_pulls_to_the_same_bytes(shared: Room, tmp_path: Path) -> None:
    branch(shared, "malika", "main")
    branch(shared, "timur", "main")
    room = merged(shared, tmp_path.parent / f"{tmp_path.name}-one", "malika", "timur")
    before = room.tree()
    room.pull()
    assert room.tree() == before
