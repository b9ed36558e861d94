"""`localize log`, `blame` and `assign`, as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room

HURT, TITLE = "Nobody was hurt.", "Frost comes early"


def test_the_history_of_a_string(written: Room) -> None:
    address = written.address(TITLE)
    assert written.run("review", "approve", address, "-l", "ru", "--by", "Timur").code == 0
    said = written.run("log", address, "-l", "ru")
    assert said.code == 0
    assert said.out.startswith(f"{address}\tru\tapproved\t{TITLE}\t")
    assert "Timur, 20" in said.out
    assert said.err.endswith(" on 1 string.\n")
    assert written.run("log", "none").code == 2


def test_who_stands_behind_each_text(written: Room) -> None:
    said = written.run("blame", "frost", "-l", "ru")
    assert (said.code, said.err) == (0, "3 strings.\n")
    by_source = {line.split("\t")[0]: line.split("\t") for line in said.out.splitlines()}
    assert by_source[written.address(HURT)][-1] == "Все целы."
    assert written.run("blame", "frost@00000000", "-l", "ru").code == 2


def test_what_is_assigned_is_mine(written: Room) -> None:
    said = written.run("assign", "frost", "-l", "ru", "--to", "Timur", "--by", "Malika")
    assert (said.code, "assigned" in said.out, "Timur" in said.out) == (0, True, True)
    mine = written.run("review", "--next", "--mine", "--by", "Timur")
    assert mine.out.startswith("3 strings wait")
    assert "Nothing waits" in written.run("review", "--next", "--mine", "--by", "Malika").out
    before = written.tree()
    written.run("assign", "frost", "-l", "ru", "--to", "Timur", "--by", "Malika")
    assert written.tree() == before


def test_what_each_person_did(written: Room) -> None:
    written.run("review", "approve", written.address(TITLE), "-l", "ru", "--by", "Timur")
    said = written.run("status", "--by-person", "frost", "-l", "ru")
    assert said.code == 0
    assert said.out.splitlines()[0].split()[:4] == ["person", "written", "approved", "unedited"]
    assert ["Timur", "0", "1", "0", "0", "0", "0"] in [line.split() for line in said.out.splitlines()]
    assert said.err.endswith("people.\n")
