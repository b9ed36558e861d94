"""Errors as the command line tells them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import environment

from localize.cli import failures
from localize.errors import ConfigError, InputError, Place, UnreadableErrors

if TYPE_CHECKING:
    from tests.cli.room import Room


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("pul",), "No such command 'pul'. Did you mean 'pull', 'publish'?", "Try `localize --help`."),
        (
            ("pull", "--jsn"),
            "No such option: --jsn (Possible options: --jobs, --json)",
            "Try `localize pull --help`.",
        ),
        (("report",), "Missing command", "Name one of made; `localize report --help` tells of each."),
        (
            ("memory",),
            "Missing command",
            "Name one of search, import, export, stats; `localize memory --help` tells of each.",
        ),
        (("mv", "one"), "Missing argument 'NEW'", "Try `localize mv --help`."),
        (
            ("status", "-C", "x"),
            "No such option: -C",
            "-C stands before the command: `localize -C x status`",
        ),
        (
            ("check", "--changed"),
            "Option '--changed' requires an argument",
            "Try `localize check --help`.",
        ),
        (
            ("models", "fetch"),
            "No such command 'fetch'",
            "Name one of list, add, path; `localize models --help` tells of each.",
        ),
        (
            ("review", "frost"),
            "No such command 'frost'",
            "The queue of one article is `localize review --article frost`. Try `localize review --help`.",
        ),
        (
            ("check", "--fail-on", "all"),
            "Invalid value for '--fail-on': 'all' is not one of 'error', 'warning', 'none'",
            "Try `localize check --help`.",
        ),
        (
            ("check", "--only", "xyzzy"),
            "there is no check «xyzzy»",
            "`localize check --list` shows all of them.",
        ),
        (
            ("review", "-l", "ru", "list"),
            "options stand behind `list`",
            "Try `localize review list --help`.",
        ),
    ],
)
def test_a_mistyped_command_line_is_answered_in_two_lines(
    bare: Room, words: tuple[str, ...], message: str, hint: str
) -> None:
    ran = bare.run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: {message}\n  {hint}\n"


def test_a_mistyped_command_line_with_json_is_json(bare: Room) -> None:
    ran = bare.run("statsu", "--json")
    assert ran.code == 2
    assert ran.err.startswith("error: No such command 'statsu'. Did you mean 'status'?\n")
    assert ran.json["schema"] == 1
    assert ran.json["exit_code"] == 2
    assert ran.json["error"] == {
        "message": "No such command 'statsu'. Did you mean 'status'?",
        "path": "",
        "line": 0,
        "hint": "Try `localize --help`.",
    }


def test_a_bug_is_one_line_and_a_traceback_only_with_debug(
    bare: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A module that breaks in a way that nobody foresaw stands in for the bug."""
    shadow = tmp_path_factory.mktemp("shadow")
    (shadow / "sitecustomize.py").write_text(
        "import localize.flows.newsroom as n\ndef broken(*_, **__): raise ZeroDivisionError('by 0')\n"
        "n.read_newsroom = broken\n"
    )
    path = os.pathsep.join((str(shadow), environment().get("PYTHONPATH", ""))).strip(os.pathsep)
    ran = bare.run("status", env={"PYTHONPATH": path})
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("error: this is a bug in localize: ZeroDivisionError: by 0\n  Please report it")
    assert "Traceback" not in ran.err
    debugged = bare.run("--debug", "status", env={"PYTHONPATH": path})
    assert debugged.code == 3
    assert "Traceback (most recent call last):" in debugged.err
    told = bare.run("status", "--json", env={"PYTHONPATH": path})
    assert told.json["error"]["message"] == "this is a bug in localize: ZeroDivisionError: by 0"


TORN = InputError("not UTF-8", place=Place("articles/b.md", 3))


@pytest.mark.parametrize(
    "verb",
    [
        "add page.html",
        "pull",
        "translate",
        "review approve frost",
        "review edit frost@0a1b2c3d",
        "review list",
        "review reject frost@0a1b2c3d",
        "status",
        "check",
        "preview",
        "build",
        "mv one two",
    ],
)
def test_every_verb_that_stops_at_one_bad_file_says_how_to_go_on(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert failures.tell(UnreadableErrors([TORN]), verb.split()) == 2
    assert capsys.readouterr().err.splitlines() == [
        "articles/b.md:3: error: not UTF-8",
        f"To go on with what can be read: `localize {verb} --keep-going`",
    ]


def test_the_way_on_is_the_same_command_and_can_be_pasted(capsys: pytest.CaptureFixture[str]) -> None:
    failures.tell(UnreadableErrors([TORN]), ["-C", "a room", "check", "-l", "ru", "--", "two words"])
    assert capsys.readouterr().err.splitlines()[-1] == (
        "To go on with what can be read: `localize -C 'a room' check -l ru --keep-going -- 'two words'`"
    )


@pytest.mark.parametrize(
    ("problem", "verb"),
    [(TORN, "publish"), (ConfigError("no file matches", place=Place("localize.yaml", 3)), "build")],
)
def test_there_is_no_way_on_where_nothing_would_go_out_right(
    problem: InputError, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    failures.tell(UnreadableErrors([problem]), [verb])
    assert "--keep-going" not in capsys.readouterr().err
