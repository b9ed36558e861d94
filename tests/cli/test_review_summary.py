"""Many strings are approved after a summary, and a changed source is shown before its text is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.pseudo_terminal import spawn

if TYPE_CHECKING:
    from tests.cli.room import Room

HURT, TITLE = "Nobody was hurt.", "Frost comes early"
APPROVE = ("review", "approve", "--by", "Malika", "-l", "ru")
terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


@pytest.fixture
def stale(written: Room) -> str:
    """The address of a text whose source says another number by now."""
    text = written.read("articles/frost.md")
    written.write("articles/frost.md", text.replace(HURT, "3 people were hurt."))
    assert written.run("pull").code == 0
    address = written.address("3 people were hurt.")
    ran = written.run("review", "edit", address, "-l", "ru", "--text", "Ранены 3.", "--by", "Malika")
    assert ran.code == 0
    written.write("articles/frost.md", text.replace(HURT, "5 people were hurt."))
    assert written.run("pull").code == 0
    return written.address("5 people were hurt.")


@pytest.mark.parametrize("chosen", [("articles",), ("frost", "--role", "title"), ("--state", "translated")])
def test_a_script_has_to_agree_to_what_it_did_not_name(written: Room, chosen: tuple[str, ...]) -> None:
    before = written.tree()
    refused = written.run(*APPROVE, *chosen)
    assert refused.code == 2
    assert "would be approved\n  Say so with --yes.\n" in refused.err
    assert "frost (ru): " in refused.err
    assert written.tree() == before
    assert written.run(*APPROVE, *chosen, "--yes").code == 0
    assert written.states("ru")[TITLE] == "approved"


@terminal
def test_at_a_terminal_a_summary_comes_first(written: Room) -> None:
    child = spawn(written, *APPROVE, "frost")
    child.expect(r"frost \(ru\): 2 translated; left: 1 untranslated")
    child.expect("Approve 2 strings")
    child.sendline("n")
    child.expect("Nothing was approved")
    assert written.states("ru")[TITLE] == "translated"
    child = spawn(written, *APPROVE, "frost")
    child.expect("Approve 2 strings")
    child.sendline("y")
    child.expect("approved")
    child.wait()
    assert written.states("ru")[TITLE] == "approved"


def test_a_script_approves_no_text_whose_changed_source_nobody_saw(written: Room, stale: str) -> None:
    for more in ((), ("--yes",), ("--json",)):
        refused = written.run(*APPROVE, stale, *more)
        assert refused.code == 2
        assert f"the source of {stale} has changed since its text was made" in refused.err
    assert written.states("ru")["5 people were hurt."] == "stale"


@terminal
def test_at_a_terminal_the_change_is_shown_and_a_number_asked_about_twice(written: Room, stale: str) -> None:
    child = spawn(written, *APPROVE, stale)
    child.expect("Does the text say what the source says now")
    child.sendline("y")
    child.expect("The source changed: .*3.*5")
    child.sendline("n")
    child.expect("nothing was approved")
    child.wait()
    assert written.states("ru")["5 people were hurt."] == "stale"
