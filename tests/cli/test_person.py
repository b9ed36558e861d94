"""Keys and texts of the person at the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import COMMAND, environment

if TYPE_CHECKING:
    from typing import Any

    from tests.cli.room import Room


pexpect = pytest.importorskip("pexpect", reason="pexpect drives the pseudo-terminal")


HURT, TITLE = "Nobody was hurt.", "Frost comes early"


KEYS = r"q quit · \? help\r\n"


def spawn(room: Room, *words: str, columns: int = 80, **env: Any) -> Any:  # noqa: ANN401 - pexpect has no types
    return pexpect.spawn(
        COMMAND[0],
        [*COMMAND[1:], *words],
        cwd=str(room.root),
        env=environment(**{"TERM": "xterm", **env}),
        encoding="utf-8",
        dimensions=(40, columns),
        timeout=30,
    )


def ended(child: Any) -> tuple[str, int]:  # noqa: ANN401 - likewise
    child.expect(pexpect.EOF)
    child.close()
    return child.before, child.exitstatus


def pressed(child: Any, key: str) -> None:  # noqa: ANN401 - likewise
    child.expect(KEYS)
    child.send(key)


def test_what_is_pasted_approves_nothing(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "aaaa")
    child.expect("a  approve: the text is right for this source")
    pressed(child, "q")
    assert ended(child)[1] == 0
    assert "approved" not in written.states("ru").values()


def test_ctrl_c_and_ctrl_d_end_the_queue(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "a")
    pressed(child, "\x03")
    text, code = ended(child)
    assert code == 130
    assert "Interrupted. What was saved so far is kept." in text
    assert written.states("ru")[TITLE] == "approved"
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "\x04")
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
