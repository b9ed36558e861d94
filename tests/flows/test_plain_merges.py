"""Edits of two people to one article go together by plain git; no driver is needed for catalogs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import RU, Room
from tests.flows.test_branches import git

from localize.flows.init import init
from localize.flows.pull import PullOptions, pull

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = ("one", "two", "three", "four", "five", "six")
LINES = [f"Sentence {number} stands here alone." for number in NUMBERS]
ROOM = "articles/street.md"


def article(lines: list[str]) -> str:
    return "\n\n".join(["# The street", *lines]) + "\n"


def changed(at: int) -> Callable[[Room], None]:
    def edit(room: Room) -> None:
        lines = [line.replace("here", "there") if place == at else line for place, line in enumerate(LINES)]
        room.write(ROOM, article(lines))

    return edit


def removed(at: int) -> Callable[[Room], None]:
    return lambda room: room.write(ROOM, article([*LINES[:at], *LINES[at + 1 :]]))


def added(at: int, text: str) -> Callable[[Room], None]:
    return lambda room: room.write(ROOM, article([*LINES[:at], text, *LINES[at:]]))


def moved(room: Room) -> None:
    room.write(ROOM, article([LINES[4], *LINES[:4], LINES[5]]))


def translated(at: int) -> Callable[[Room], None]:
    return lambda room: room.translate(RU, "articles/street", {LINES[at]: "Сосед переехал."}, approved=False)


def label(name: str, text: str) -> Callable[[Room], None]:
    return lambda room: room.write(f"ui/{name}.yaml", f"- {{key: {name}, text: {text}}}\n")


def tagged(slug: str, tag: str) -> Callable[[Room], None]:
    return lambda room: room.write(f"articles/{slug}.md", f"---\ntitle: {slug}\ntags: [{tag}]\n---\n")


CASES = {
    "far apart": (changed(1), changed(4)),
    "neighbours": (changed(2), changed(3)),
    # Neighbours that are removed conflict in the article itself, whatever its catalogs do.
    "removed": (removed(1), removed(4)),
    "removed and changed": (removed(2), changed(4)),
    "added": (added(1, "A quarter was built."), added(4, "Nobody came to look.")),
    "added and changed": (added(3, "A quarter was built."), changed(4)),
    "moved and translated": (moved, translated(4)),
    "moved and changed": (moved, changed(1)),
    "translated": (translated(1), translated(2)),
    "changed and translated": (changed(2), translated(3)),
    "labels": (label("fairs", "Village fairs"), label("parks", "Open parks")),
    "labels of articles": (tagged("fairs", "Village fairs"), tagged("parks", "Open parks")),
}


@pytest.fixture
def street(room: Room) -> Room:
    """A newsroom under git with the attributes that `init` writes, and no driver."""
    init(room.disk, name="Samarqand")
    room.write(ROOM, article(LINES))
    room.write("ui/labels.yaml", "- {key: home, text: Home}\n- {key: search, text: Search}\n")
    room.pull()
    room.translate(
        RU, "articles/street", {line: f"Предложение {at}." for at, line in enumerate(LINES)}, approved=False
    )
    room.pull()
    git(room.root, "init", "-q", "-b", "main")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    return room


@pytest.mark.parametrize("case", CASES)
def test_both_changes_are_there_and_nothing_is_left_to_do(street: Room, case: str) -> None:
    if shutil.which("git") is None:  # pragma: no cover - git is there wherever this project is developed
        pytest.skip("git is not installed")
    for name, edit in zip(("one", "two"), CASES[case], strict=True):
        git(street.root, "checkout", "-qb", name, "main")
        edit(street)
        street.pull()
        git(street.root, "add", "-A")
        git(street.root, "commit", "-qm", name)
    git(street.root, "merge", "-q", "--no-edit", "one")
    session = street.session()
    report = pull(session, street.all(), PullOptions(frozen=True))
    assert (report.exit_code, report.changes) == (0, ())
