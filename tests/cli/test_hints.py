"""Every command that a message names is one: its words are those of the command line."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer import Exit

import localize
from localize.cli.app import command

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = re.compile(r"`(localize [^`]*)`")
_WORDS = {
    "group": "memory",
    "address": "frost@0a1b2c3d",
    "locale": "ru",
    "verb": "pull",
    "invoked": "list",
    "state": "stale",
}
"""What stands for a part that is known when a message is made; an article's slug where nothing fits."""


def commands() -> Iterator[tuple[str, str]]:
    """Yield where each command is named, and the command."""
    for path in sorted(Path(localize.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documented = {id(part) for node in ast.walk(tree) for part in docstring(node)}
        for node in ast.walk(tree):
            if id(node) not in documented:
                for found in _NAMED.findall(text(node)):
                    yield f"{path.name}:{getattr(node, 'lineno', 0)}", found


def docstring(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the strings that nobody is told: those that stand alone."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield from node.values


def text(node: ast.AST) -> str:
    """Return what a string literal says, with something for each of its holes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else filled(part) for part in node.values
    )


def filled(part: ast.expr) -> str:
    said = ast.unparse(part)
    word = next((word for name, word in _WORDS.items() if name in said), "frost")
    return f" {word}" if said == "{slug}" else word


def test_commands_are_named() -> None:
    assert len(list(commands())) > 30


@pytest.mark.parametrize("named", [pytest.param(named, id=f"{where} {named}") for where, named in commands()])
def test_a_named_command_can_be_run(named: str) -> None:
    assert runs(command(), "localize", shlex.split(named)[1:])


def runs(found: Any, name: str, words: list[str], parent: Any = None) -> bool:  # noqa: ANN401 - Typer's own
    """Return whether a command takes these words. One that is named alone may lack what it is about."""
    if not words and any(parameter.required for parameter in found.params):
        return True
    try:
        context = found.make_context(name, words, parent=parent)
    except Exit:  # --help
        return True
    rest: list[str] = [*context._protected_args, *context.args]
    if not rest or not hasattr(found, "commands"):
        return True
    return rest[0] in found.commands and runs(found.commands[rest[0]], rest[0], rest[1:], context)
