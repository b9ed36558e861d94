"""`localize replace`, as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.room import Room

HURT, TITLE = "Nobody was hurt.", "Frost comes early"


def test_a_term_is_shown_first_and_written_with_yes(written: Room) -> None:
    before = written.tree()
    said = written.run("replace", "заморозок", "мороз", "-l", "ru")
    assert (said.code, said.out.splitlines()[1].split()) == (1, ["заморозки", "морозы", "1"])
    assert "1 text to change. --yes writes them." in said.err
    assert written.tree() == before
    said = written.run("replace", "заморозок", "мороз", "-l", "ru", "--yes", "--by", "Anna")
    assert said.code == 0
    assert "Ранние морозы" in written.catalog("ru", "frost")
    assert written.states("ru")[TITLE] == "translated"
    assert written.run("replace", "заморозок", "мороз", "-l", "ru").err == "No text has it.\n"


def test_what_is_open_is_named_with_how_to_say_it(written: Room) -> None:
    address = written.address(HURT)
    assert written.run("review", "edit", address, "-l", "ru", "--text", "Нет мэра.", "--by", "A").code == 0
    said = written.run("replace", "мэр", "глава", "-l", "ru", "--json")
    assert [one["choices"] for one in said.json["open"]] == [["главы", "главу"]]
    said = written.run("replace", "мэр", "глава", "-l", "ru")
    assert (said.code, "--form 'мэра=главы'" in said.err) == (1, True)
    done = written.run("replace", "мэр", "глава", "-l", "ru", "--form", "мэра=главы", "--yes")
    assert (done.code, "Нет главы." in written.catalog("ru", "frost")) == (0, True)


def test_what_cannot_be_meant_is_refused(written: Room) -> None:
    assert "needs a language" in written.run("replace", "мэр", "глава").err
    assert "is no pair of forms" in written.run("replace", "мэр", "глава", "-l", "ru", "--form", "мэра").err
