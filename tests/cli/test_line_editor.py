"""A line that is written at a terminal, and the keys that are thrown away behind the last one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.pseudo_terminal import pexpect

from localize.cli import line_editor

if TYPE_CHECKING:
    from collections.abc import Callable

LINE = "from localize.cli.line_editor import write_line; print(repr(write_line('> ', {text!r})))"
KEYS = (
    "from localize.cli.line_editor import forget_keys; print('ready', flush=True); forget_keys();"
    " print('end')"
)


def program(text: str) -> Any:  # noqa: ANN401 - pexpect has no types
    return pexpect.spawn(sys.executable, ["-c", text], encoding="utf-8", timeout=20, env={"TERM": "xterm"})


def test_a_text_stands_in_the_line_and_is_mended() -> None:
    child = program(LINE.format(text="Ранние заморозки"))
    child.expect("Ранние заморозки")
    child.send("\x01Очень \x05!\r")  # to the beginning, to the end
    child.expect("'Очень Ранние заморозки!'")


def test_no_more_input_is_none() -> None:
    child = program(LINE.format(text=""))
    child.expect("> ")
    child.send("\x04")
    child.expect("None")


def test_surplus_keys_are_gone_for_the_next_program() -> None:
    child = pexpect.spawn("/bin/sh", encoding="utf-8", timeout=20, env={"PS1": "SH> ", "TERM": "xterm"})
    child.expect("SH> ")
    child.sendline(f'{sys.executable} -c "{KEYS}"')
    child.expect("ready\r\n")
    child.send("aaa")
    child.expect("end\r\n")
    child.expect("SH> ")
    child.sendline("echo next")
    assert child.expect(["aaa", "next\r\n"]) == 1


def test_where_nobody_sits_nothing_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoFile:
        def fileno(self) -> int:
            raise OSError("no file")

    monkeypatch.setattr(sys, "stdin", NoFile())
    line_editor.forget_keys(60)


@pytest.mark.parametrize(("typed", "line"), [("один\nдва", "один два"), ("", "Старое"), ("новое", "новое")])
def test_without_readline_an_empty_line_keeps_the_text(
    monkeypatch: pytest.MonkeyPatch, typed: str, line: str
) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    answer: Callable[[str], str] = lambda _question: typed  # noqa: E731 - a stand-in for input()
    monkeypatch.setattr(line_editor, "import_module", missing)
    monkeypatch.setattr("builtins.input", answer)
    assert line_editor.write_line("> ", "Старое") == line
