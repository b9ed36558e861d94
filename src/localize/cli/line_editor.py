"""One line of text, written at the terminal with the keys of readline, where Python has it."""

from __future__ import annotations

import os
import select
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURPLUS = 20
"""The number of times more that is waited; whoever goes on typing means the shell."""


def write_line(question: str, text: str = "") -> str | None:
    """Let a person write or mend a line.

    What is pasted may hold line breaks; they become spaces. Without readline there is no text to mend, and an
    empty line keeps what was there.

    Args:
        question: what stands before the line.
        text: what stands in it at first.

    Returns:
        The line; None where there is no more input.
    """
    with _prefilled(text) as editable:
        try:
            written = input(question)
        except EOFError:
            return None
    line = " ".join(written.splitlines())
    return line if line or editable else text


def forget_keys(silence: float = 0.3) -> None:
    """Throw away what was typed ahead, and what comes in the same rhythm, so that no key reaches the shell.

    Args:
        silence: how long nothing must be typed, in seconds.
    """
    try:
        termios: Any = import_module("termios")
        terminal = sys.stdin.fileno()
    except (ImportError, OSError, ValueError):  # another system, or no file at all
        return
    if not os.isatty(terminal):
        return
    before = termios.tcgetattr(terminal)
    quiet = [*before[:3], before[3] & ~(termios.ICANON | termios.ECHO), *before[4:]]
    termios.tcsetattr(terminal, termios.TCSANOW, quiet)
    try:
        for _ in range(_SURPLUS):
            if not select.select([terminal], [], [], silence)[0] or not os.read(terminal, 1024):
                break
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH, before)


@contextmanager
def _prefilled(text: str) -> Iterator[bool]:
    """Put a text into the next line that is read; yield whether that can be done."""
    try:
        readline: Any = import_module("readline")
    except ImportError:
        yield False
        return
    readline.set_auto_history(False)
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield True
    finally:
        readline.set_startup_hook()
