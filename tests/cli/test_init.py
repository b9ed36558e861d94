from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.room import Room

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Room:
    made = Room(tmp_path / "samarqand")
    made.root.mkdir()
    return made


def test_a_folder_becomes_a_newsroom_that_works(folder: Room) -> None:
    ran = folder.run("init")
    assert ran.code == 0
    assert ran.lines == [
        "added  localize.yaml",
        "added  articles/.gitkeep",
        "added  ui/labels.yaml",
        "added  .gitattributes",
        "added  .gitignore",
    ]
    assert ran.err == (
        "Put articles into articles/, or `localize add FILE` a captured page; then `localize pull`.\n"
    )
    assert 'name: "samarqand"\n' in folder.read("localize.yaml")
    assert "locales: [en, ru, uz, uz_Cyrl]\n" in folder.read("localize.yaml")
    assert folder.run("pull").code == 0
    assert folder.run("status").code == 0


def test_what_is_there_is_kept(folder: Room) -> None:
    folder.run("init")
    folder.write("localize.yaml", folder.read("localize.yaml") + "# mine\n")
    before = folder.tree()
    ran = folder.run("init", "--name", "Other", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert {change["kind"] for change in ran.json["changes"]} == {"kept"}
    assert folder.tree() == before


def test_name_and_languages_are_chosen(folder: Room) -> None:
    ran = folder.run("init", "--name", 'Sharq "X"', "--source", "uz", "-l", "oz", "-l", "ru")
    assert ran.code == 0
    text = folder.read("localize.yaml")
    assert 'name: "Sharq \\"X\\""\n' in text
    assert "source_locale: uz\nlocales: [uz, ru]\n" in "".join(
        f"{line}\n" for line in text.splitlines() if line and not line.startswith("#")
    )
    assert folder.run("status").code == 0


def test_another_folder_is_named(folder: Room) -> None:
    ran = folder.run("-C", str(folder.root), "init", cwd=folder.root.parent)
    assert ran.code == 0
    assert (folder.root / "localize.yaml").exists()
    assert not (folder.root.parent / "localize.yaml").exists()


def test_a_language_that_is_none(folder: Room) -> None:
    ran = folder.run("init", "-l", "russian!")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: «russian!» is not a locale code\n")
    assert folder.tree() == {}
