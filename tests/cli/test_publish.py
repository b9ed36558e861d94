"""`localize publish`, `build --last` and `check --publishable`, as a newsroom and its CI run them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import Room
from tests.flows.room import IN_TWO

if TYPE_CHECKING:
    from pathlib import Path

RAIN = "# Rain in the hills\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom with one article that is approved in Russian."""
    found = Room(tmp_path / "news")
    found.write("localize.yaml", IN_TWO)
    found.write("articles/rain.md", RAIN)
    assert found.run("pull").code == 0
    assert found.run("translate", "--no-engines").code == 0
    address = found.address("Rain in the hills", "rain")
    assert found.run("review", "edit", address, "-l", "ru", "--text", "Дождь в горах", "--by", "M").code == 0
    assert found.run("review", "approve", "rain", "-l", "ru", "--by", "M").code == 0
    return found


def test_from_the_first_publication_to_a_clone_that_knows_only_the_record(room: Room, tmp_path: Path) -> None:
    first = room.run("publish")
    assert first.code == 0
    assert first.lines == [
        "new  rain (en)",
        "new  rain (ru)",
        "",
        "locale  new  changed  as before  taken down  update waits",
        "en        1        0          0           0             0",
        "ru        1        0          0           0             0",
    ]
    assert first.err.splitlines() == [
        "Editions: 2 new, 0 changed, 0 as before, 0 taken down.",
        "Not all of it is committed, so git history could not give it back: commit before you publish.",
        "Commit locales/published.jsonl: it is what the next build knows of what was published.",
    ]
    shutil.copytree(room.root / "dist", tmp_path / "live")
    shutil.rmtree(room.root / "dist")
    room.write("articles/rain.md", "# Rain in the hills!\n")
    assert room.run("pull").code == 0
    assert room.run("check").code == 1
    gate = room.run("check", "--publishable")
    assert (gate.code, gate.out) == (0, "")
    assert "2 findings wait in 1 catalog" in gate.err
    lost = room.run("publish")
    assert (lost.code, lost.out) == (1, "")
    problem, hint = lost.err.splitlines()
    assert problem.endswith("but what was published is not here: rain (ru)")
    assert hint.startswith(
        "  `--last DIR` takes it from a copy of what was published, `--rebuild-last` from git"
    )
    assert not (room.root / "dist").exists()
    kept = room.run("publish", "--last", str(tmp_path / "live"), "--json")
    assert kept.code == 0
    assert {(row["locale"], row["outcome"]) for row in kept.json["editions"]} == {
        ("en", "changed"),
        ("ru", "as before"),
    }
    assert room.read("dist/ru/rain.md") == "# Дождь в горах\n"
    nowhere = room.run("build", "--last", str(tmp_path))
    assert (nowhere.code, "it has no manifest.json" in nowhere.err) == (2, True)


def test_a_typo_in_the_patterns_is_an_error_for_every_verb(room: Room) -> None:
    assert room.run("build").code == 0
    room.write("localize.yaml", room.read("localize.yaml") + "articles: [artcles/**/*.md]\n")
    before = room.tree()
    line = room.read("localize.yaml").count("\n")
    for words in (("check",), ("pull", "--frozen"), ("pull", "--prune"), ("build", "--strict"), ("publish",)):
        ran = room.run(*words)
        assert (ran.code, ran.out) == (2, ""), words
        assert ran.err.startswith(
            f"localize.yaml:{line}: error: `articles`: no file matches «artcles/**/*.md»"
        )
    assert room.tree() == before


def test_a_program_is_asked_before_a_publication_and_another_told_after_it(room: Room) -> None:
    home = {"HOME": str(room.root.parent)}  # what is trusted is remembered there
    config = room.read("localize.yaml")
    hooks = "hooks:\n  publishing: [test, -e, allowed]\n  published: [tee, told.json]\n"
    room.write("localize.yaml", config + hooks)
    refused = room.run("publish", "--trust", env=home)
    assert refused.code != 0
    assert "failed" in refused.err
    assert not (room.root / "locales/published.jsonl").exists()
    room.write("allowed", "")
    assert room.run("publish", "--dry-run", env=home).code == 0
    assert not (room.root / "told.json").exists()
    assert room.run("publish", env=home).code == 0
    assert '"slug": "rain"' in room.read("told.json")
