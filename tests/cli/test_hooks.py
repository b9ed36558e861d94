"""Programs of the newsroom's own, as commands call them."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from localize.cli import hooks
from localize.config import HookEvent
from localize.review import Who
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room

HURT = "Nobody was hurt."
PROGRAM = """\
import pathlib, sys
path = pathlib.Path("told.json")
path.write_text((path.read_text() if path.exists() else "") + sys.stdin.read() + chr(10))
sys.exit(" ".join(sys.argv[1:]) or 0)
"""


def named(room: Room, event: str, *arguments: str) -> None:
    words = json.dumps([sys.executable, "-c", PROGRAM, *arguments])
    room.write("localize.yaml", f"{room.read('localize.yaml')}hooks: {{{event}: {words}}}\n")


def told(room: Room) -> list[Any]:
    path = room.root / "told.json"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of a person whose trust is remembered."""
    return {"XDG_STATE_HOME": str(tmp_path_factory.mktemp("state"))}


def test_an_assignment_is_told_once_it_is_trusted(written: Room, state: dict[str, str]) -> None:
    named(written, "assigned")
    words = ("assign", "frost", "-l", "ru", "--by", "Malika", "--to")
    said = written.run(*words, "Timur", env=state)
    assert (said.code, told(written)) == (0, [])
    assert "was not run: it is a stranger's until you say --trust." in said.err
    assert written.run(*words, "Anna", "--trust", env=state).err.count("stranger") == 0
    assert written.run(*words, "Timur", env=state).code == 0
    assert [one["items"] for one in told(written)] == [
        [{"slug": "frost", "locale": "ru", "to": name}] for name in ("Anna", "Timur")
    ]
    assert (told(written)[0]["event"], told(written)[0]["by"]) == ("assigned", "Malika")
    named_again = written.read("localize.yaml").replace("told.json", "other.json")
    written.write("localize.yaml", named_again)  # a stranger's branch names another program
    assert "was not run" in written.run(*words, "Anna", env=state).err


def test_a_rejection_stands_though_the_program_fails(written: Room) -> None:
    named(written, "rejected", "no chat")
    address = written.address(HURT)
    said = written.run("review", "reject", address, "-l", "ru", "--note", "Не все", "--by", "Anna", "--trust")
    assert said.code == 0
    assert "failed: it ended with 1: no chat. What was done is done." in said.err
    assert written.states("ru")[HURT] == "rejected"
    (one,) = told(written)
    assert one["items"] == [
        {"address": address, "locale": "ru", "text": "Все целы.", "source": HURT, "note": "Не все"}
    ]


def test_a_sitting_runs_what_was_trusted_and_nothing_else(
    written: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    named(written, "assigned")
    disk = Disk(written.root)
    config, anna = read_config(disk), Who("Anna", "2026-03-01T08:00:00Z")
    items: list[dict[str, object]] = [{"slug": "frost"}]
    (warning,) = hooks.of_sitting(disk, config, trust=None)(HookEvent.ASSIGNED, anna, items)
    assert (warning.count("was not run"), told(written)) == (1, [])
    assert hooks.of_sitting(disk, config, trust=True)(HookEvent.ASSIGNED, anna, items) == ()
    assert hooks.of_sitting(disk, config, trust=None)(HookEvent.ASSIGNED, anna, items) == ()
    assert [one["by"] for one in told(written)] == ["Anna", "Anna"]


def test_what_is_due_is_told_once(written: Room) -> None:
    assert written.run("due").err == "Nothing is due that is not ready.\n"
    named(written, "due")
    written.write(
        "articles/frost.md", written.read("articles/frost.md").replace("title", "due: 2026-01-01\ntitle", 1)
    )
    for _ in range(2):
        said = written.run("due", "-l", "ru", "--trust")
        assert (said.code, said.err) == (0, "1 edition due and not ready.\n")
    assert said.out.splitlines()[1].split()[:4] == ["2026-01-01T00:00+05:00", "frost", "ru", "3"]
    (one,) = told(written)
    assert [(row["slug"], row["locale"], row["waiting"]) for row in one["items"]] == [("frost", "ru", 3)]
