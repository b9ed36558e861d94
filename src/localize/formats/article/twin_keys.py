"""Keys that stand twice in one mapping: of two values one would be lost, and readers differ in which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError, Place

if TYPE_CHECKING:
    from localize.yaml_source import Node


def twin_key(key: str, path: str, first: int, second: int) -> InputError:
    """Return the refusal of a key that stands on two lines of a file."""
    hint = f"Remove one of them: line {first} or line {second}."
    return InputError(
        f"the key `{key}` stands twice, first on line {first}", place=Place(path, second), hint=hint
    )


def refuse_twins(root: Node, path: str) -> None:
    """Check that no mapping of a front matter has a key twice.

    Raises:
        InputError: one has; it names both lines.
    """
    waiting = [root]
    while waiting:
        node = waiting.pop()
        lines: dict[str, int] = {}
        for key, _ in node.pairs():
            if key.kind == "scalar" and key.text in lines:
                raise twin_key(key.text, path, lines[key.text], key.line)
            lines[key.text] = key.line
        waiting.extend(child for child in reversed(node.children) if child.children)
