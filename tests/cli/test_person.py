"""Keys and texts of the person at the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.cli.pseudo_terminal import ended, pressed, spawn

if TYPE_CHECKING:
    from tests.cli.room import Room


HURT, TITLE = "Nobody was hurt.", "Frost comes early"


def test_what_is_pasted_approves_nothing(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "aaaa")
    child.expect("That is no key here; \\? shows them all.")
    child.send("q")
    assert ended(child)[1] == 0
    assert "approved" not in written.states("ru").values()


def test_ctrl_c_and_ctrl_d_end_the_queue(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "a")
    child.expect("ru> ")
    child.send("\x03")
    text, code = ended(child)
    assert code == 130
    assert "Interrupted. What was saved so far is kept." in text
    assert written.states("ru")[TITLE] == "approved"
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    child.expect("ru> ")
    child.send("\x04")
    assert ended(child)[1] == 0


def test_a_person_edits_in_the_editor(written: Room) -> None:
    address = written.address(HURT)
    child = spawn(
        written, "review", "edit", address, "-l", "ru", "--by", "Malika", EDITOR="sed -i s/Все/Они/"
    )
    assert ended(child)[1] == 0
    assert 'msgstr "Они целы."' in written.catalog("ru", "frost")
    unchanged = spawn(written, "review", "edit", address, "-l", "ru", "--by", "Malika", EDITOR="true")
    text, code = ended(unchanged)
    assert (code, "error: nothing was written" in re.sub(r"\x1b\[[\d;]*m", "", text)) == (2, True)
    several = spawn(written, "review", "edit", written.address(TITLE), "--by", "Malika", EDITOR="true")
    text, code = ended(several)
    assert (code, "is in several locales: ru, uz, uz_Cyrl" in text) == (2, True)
