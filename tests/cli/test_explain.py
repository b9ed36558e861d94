"""`localize explain`, inside of a newsroom and outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.room import Room

if TYPE_CHECKING:
    from pathlib import Path


def test_a_check_is_explained_anywhere(tmp_path: Path) -> None:
    ran = Room(tmp_path).run("explain", "numbers")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "# numbers"
    assert "## How to allow it" in ran.lines
    wrong = Room(tmp_path).run("explain", "numbres")
    assert (wrong.code, wrong.err) == (2, "error: there is no check «numbres»\n  Did you mean `numbers`?\n")


def test_a_string_is_explained(written: Room) -> None:
    before = written.tree()
    address = written.address("Farmers lit fires in the orchards.")
    ran = written.run("explain", address, "-l", "ru")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == f"{address} (paragraph)"
    as_json = written.run("explain", address, "-l", "ru", "--json")
    assert as_json.json["source"] == "Farmers lit fires in the orchards."
    assert [row["locale"] for row in as_json.json["texts"]] == ["ru"]
    assert written.tree() == before
