"""Values that are taken as they are typed are what Typer makes of them, and its complaints stay its own."""

from __future__ import annotations

import json
import subprocess
import sys
from enum import StrEnum
from typing import Annotated, Any

import pytest
import typer
from tests.cli.room import environment
from typer.main import get_command

from localize.cli.commands import SUMMARIES, Commands
from localize.cli.plain_values import take_plainly


class Colour(StrEnum):
    RED = "red"
    DEEP_BLUE = "deep-blue"


def sink(
    words: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    text: Annotated[str | None, typer.Option()] = None,
    empty: Annotated[str, typer.Option()] = "",
    count: Annotated[int | None, typer.Option(min=1, max=99)] = None,
    any_number: Annotated[int, typer.Option()] = 7,
    share: Annotated[float | None, typer.Option()] = None,
    colour: Annotated[Colour, typer.Option()] = Colour.RED,
    colours: Annotated[list[Colour] | None, typer.Option()] = None,
    numbers: Annotated[list[int] | None, typer.Option()] = None,
    pair: Annotated[tuple[str, str] | None, typer.Option()] = None,
    trust: Annotated[bool | None, typer.Option("--trust/--no-trust")] = None,
    plain: Annotated[bool, typer.Option("--plain")] = False,
) -> dict[str, Any]:
    """Return what was typed."""
    return dict(locals())


def ran(words: list[str], *, plainly: bool) -> object:
    """Return the values, or what is said of them."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(sink)
    command: Any = get_command(app)
    if plainly:
        take_plainly(command)
    try:
        found = command.main(words, standalone_mode=False)
    except typer.TyperException as error:
        return error.format_message()
    return {name: (type(value), value) for name, value in found.items()}


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a", "b c", ""],
        ["--text", "", "--empty", "  x "],
        ["--text", "Oʻzbekiston"],
        ["--text", "\udcff"],
        ["\udcff", "b"],
        ["--count", "8", "--any-number", "123456789"],
        ["--count", "007"],
        ["--count", " 8"],
        ["--count", "1_0"],
        ["--count", "٣"],
        ["--count", "0"],
        ["--count", "100"],
        ["--count", "eight"],
        ["--count", ""],
        ["--any-number", "-5"],
        ["--any-number", "9" * 30],
        ["--share", "0.5"],
        ["--share", "half"],
        ["--colour", "deep-blue"],
        ["--colour", "DEEP_BLUE"],
        ["--colour", "Red"],
        ["--colour", "green"],
        ["--colours", "red", "--colours", "deep-blue"],
        ["--colours", "red", "--colours", "pink"],
        ["--numbers", "1", "--numbers", "2"],
        ["--numbers", "1", "--numbers", "two"],
        ["--pair", "a", "b"],
        ["--pair", "a"],
        ["--trust", "--plain"],
        ["--no-trust"],
        ["--nothing"],
    ],
    ids=" ".join,
)
def test_they_are_what_typer_makes_of_them(words: list[str]) -> None:
    assert ran(words, plainly=True) == ran(words, plainly=False)


PLAIN = """
import json, sys
import typer
from tests.cli.test_plain_values import sink
from typer.main import get_command
from localize.cli.commands import SUMMARIES, Commands
from localize.cli.plain_values import take_plainly
app = typer.Typer(add_completion=False, rich_markup_mode=None)
app.command()(sink)
command = get_command(app)
take_plainly(command)
command.main(sys.argv[1:], standalone_mode=False)
print(json.dumps("pydantic" in sys.modules))
"""


@pytest.mark.parametrize(
    ("words", "validated"),
    [
        ([], False),
        (["a", "b", "--text", "x", "--count", "3", "--colours", "red", "--plain", "--trust"], False),
        (["--share", "0.5"], True),
        (["--pair", "a", "b"], True),
    ],
    ids=str,
)
def test_plain_values_load_no_validator(words: list[str], validated: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN, *words], capture_output=True, env=environment(), check=True, text=True
    )
    assert json.loads(done.stdout) is validated


def test_the_help_names_choices_and_no_types_of_python() -> None:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(sink)
    command: Any = get_command(app)
    take_plainly(command)
    told = command.get_help(typer.Context(command, info_name="sink"))
    assert "Arguments:\n  words...\n" in told
    assert "--colours <red|deep-blue>" in told
    assert not any(name in told for name in ("<str", "<int", "list["))


@pytest.mark.parametrize("name", sorted(SUMMARIES))
def test_every_option_says_what_it_takes_in_words_of_its_own(name: str) -> None:
    made: Any = Commands()[name]
    for command in (made, *getattr(made, "commands", {}).values()):
        ctx = typer.Context(command)
        for one in command.get_params(ctx):
            if one.param_type_name == "option" and not one.is_flag:
                assert one.display_type_rich(ctx), one.opts
