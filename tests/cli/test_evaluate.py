from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_it_wants_to_know_what_to_measure(bare: Room) -> None:
    for words in ((), ("--engine", "pseudo"), ("--edits", "--engine", "pseudo")):
        ran = bare.run("evaluate", *words)
        assert (ran.code, ran.out) == (2, "")
        assert "either --engine and --reference, or --edits" in ran.err


def test_the_table_of_what_people_kept(pulled: Room) -> None:
    assert pulled.run("evaluate", "--edits").err == "No engine has drafted anything yet.\n"
    assert pulled.run("translate", "frost", "-l", "ru", "--engine", "pseudo").code == 0
    ran = pulled.run("evaluate", "--edits")
    assert ran.code == 0
    assert ran.lines[1].split() == ["pseudo", "ru", "3", "3", "0", "0", "0", "–"]
