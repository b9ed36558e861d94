"""The person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from localize.cli import editor, output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.report.blocks import Block
    from localize.review import Item


class TerminalPerson:
    """Who looks at stdout and presses keys."""

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
        try:
            return input(question).strip()
        except EOFError:
            return ""

    def edit(self, item: Item) -> tuple[str, ...] | None:
        """Let the person write a text."""
        return editor.edit(item)
