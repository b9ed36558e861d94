"""The person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from localize.cli import editor, output
from localize.cli.line_editor import forget_keys, write_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.report.presentation import Block
    from localize.review import Item


class TerminalPerson:
    """The person at stdout and the keyboard."""

    def show(self, blocks: Sequence[Block]) -> None:
        """Print blocks."""
        output.show(blocks)

    def key(self) -> str:
        """Return the key that is pressed. What is pasted counts as no key, lest it approves anything."""
        try:
            pressed = typer.getchar()
        except EOFError:
            return "q"
        return pressed if len(pressed) == 1 else ""

    def ask(self, question: str) -> str:
        """Ask for a line of text."""
        return (write_line(question) or "").strip()

    def write(self, question: str, text: str) -> str | None:
        """Let the person write or mend a line; None where there is no more input."""
        return write_line(question, text)

    def edit(self, item: Item) -> tuple[str, ...] | None:
        """Let the person write a text in an editor."""
        return editor.edit(item)

    def leave(self) -> None:
        """Let nothing that was typed ahead reach the shell."""
        forget_keys()
