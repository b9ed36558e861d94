"""The command at a real terminal: a pseudo-terminal with the program on its other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.pseudo_terminal import ended, pressed, spawn

if TYPE_CHECKING:
    from tests.cli.room import Room


HURT, TITLE = "Nobody was hurt.", "Frost comes early"


def test_the_queue_by_keys(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    child.expect("── 1/3 ")
    child.expect(TITLE)
    pressed(child, "a")
    child.expect("── 2/3 ")
    child.expect("ru> ")
    child.sendline("Фермеры жгли костры в садах.")
    child.expect("── 3/3 ")
    pressed(child, "ы")  # s, on a Russian keyboard
    text, code = ended(child)
    assert "Done: 1 approved, 1 edited, 1 skipped." in text
    assert code == 0
    assert written.states("ru")[TITLE] == "approved"


def test_rejecting_and_quitting(written: Room) -> None:
    child = spawn(written, "review", "--article", "frost", "-l", "ru", "--by", "Malika", NO_COLOR="1")
    pressed(child, "r")
    child.expect(r"Why\? ")
    child.sendline("Не так.")
    child.expect("ru> ")
    child.sendline("")
    pressed(child, "q")
    assert ended(child)[1] == 0
    assert written.states("ru")[TITLE] == "rejected"
    assert "Не так." in written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")


def test_twenty_untranslated_strings_take_twenty_texts_and_twenty_keys(pulled: Room) -> None:
    body = "\n\n".join(f"Sentence number {number} is here." for number in range(2, 21))
    pulled.write("articles/frost.md", f"---\ntitle: Twenty strings\n---\n\n{body}\n")
    assert pulled.run("pull").code == 0
    child = spawn(pulled, "review", "--article", "frost", "-l", "ru", "--by", "Malika", TERM="dumb")
    for number in range(1, 21):
        child.expect("ru> ")
        child.send(f"Предложение номер {number} стоит здесь.\r")
    text, code = ended(child)
    assert (code, "Done: 20 edited." in text) == (0, True)
    assert "\x1b[3" not in text
    assert set(pulled.states("ru").values()) == {"translated"}


def test_tables_and_colours_on_a_terminal_only(written: Room) -> None:
    text, code = ended(spawn(written, "status", "frost"))
    assert code == 0
    assert "\x1b[" in text
    assert "stale" not in text  # a column of zeros is left out
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        child = spawn(written, "status", "frost", columns=80, **{name: value})
        plain, code = ended(child)
        assert (code, "\x1b" in plain) == (0, False)
        assert "\r\nfrost\r\n" in plain
    assert "\x1b" not in written.run("status", "frost").out


def test_nothing_is_wider_than_the_terminal(written: Room) -> None:
    text, _ = ended(spawn(written, "status", columns=60, NO_COLOR="1"))
    assert max(map(len, text.splitlines())) <= 60


def test_hostile_texts_do_not_reach_the_terminal(written: Room) -> None:
    written.write("articles/frost.md", "# \x9b2J[red]Frost[/red]\u202e\n\nText \x1b]0;owned\x07.\n".encode())
    written.run("pull", "--keep-going")
    text, _ = ended(
        spawn(written, "review", "list", "frost", "--state", "untranslated", "-l", "ru", NO_COLOR="1")
    )
    assert not set("\x1b\x9b\u202e\x07") & set(text)
