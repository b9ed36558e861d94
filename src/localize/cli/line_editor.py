"""One line of text, written at the terminal with the keys of readline, where Python has it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def forget_keys() -> None:
    """Throw away what was typed ahead, so that no surplus key reaches the shell."""
    try:
        termios: Any = import_module("termios")
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
    except (ImportError, OSError, ValueError):  # not a terminal, or not one of this kind
        return
    except Exception as error:
        if type(error).__name__ != "error":  # termios has an error class of its own
            raise


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
