"""The table of commands says what the commands say, names them all, and fits a terminal."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import localize.cli
from localize.cli.commands import SUMMARIES, Commands


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_is_the_first_paragraph_of_the_help(name: str) -> None:
    command = Commands()[name]
    assert command.name == name
    assert " ".join(command.help.split("\n\n")[0].split()) == SUMMARIES[name]
    assert not command.hidden


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_fits_into_a_line_of_the_help(name: str) -> None:
    assert len(SUMMARIES[name]) <= 80 - 2 - max(map(len, SUMMARIES)) - 2


def test_every_module_that_registers_a_command_is_in_the_table() -> None:
    modules = sorted(path.stem for path in Path(localize.cli.__file__).parent.glob("*.py"))
    found = [import_module(f"localize.cli.{module}") for module in modules]
    below = import_module("localize.cli.review").COMMANDS
    registering = [module for module in found if hasattr(module, "register") and module not in below]
    words = [module.__name__.rpartition(".")[2].removesuffix("_texts") for module in registering]
    assert {word.replace("_", "-") for word in words} == set(SUMMARIES)


def test_commands_are_a_mapping_that_knows_its_names() -> None:
    commands = Commands()
    assert list(commands) == list(SUMMARIES)
    assert len(commands) == len(SUMMARIES)
    assert "status" in commands
    assert "stats" not in commands
    assert commands["status"] is commands["status"]
    assert commands.get("stats") is None


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_command_below_is_cut_short_in_the_help(name: str) -> None:
    below = getattr(Commands()[name], "commands", {})
    assert [
        command.name for command in below.values() if command.get_short_help_str(64).endswith("...")
    ] == []
