"""What all commands have in common: help, versions, errors, streams, pipes and signals."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import environment

from localize.cli.commands import SECTIONS, SUMMARIES

if TYPE_CHECKING:
    from tests.cli.room import Room
    from tests.loopback.server import Loopback


VERBS = (
    ("init",),
    ("add",),
    ("pull",),
    ("translate",),
    ("review",),
    ("review", "list"),
    ("review", "approve"),
    ("review", "edit"),
    ("review", "reject"),
    ("status",),
    ("check",),
    ("build",),
    ("mv",),
)


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_verb_has_help_with_examples(bare: Room, verb: tuple[str, ...]) -> None:
    ran = bare.run(*verb, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: localize {' '.join(verb)} ")
    assert f"Examples:\n    localize {' '.join(verb)}" in ran.out


def test_help_names_the_verbs_in_the_order_of_the_work(bare: Room) -> None:
    lines = bare.run("-h").out.splitlines()
    sections = [title for title in SECTIONS if f"{title}:" in lines]
    assert sections == list(SECTIONS)
    listed = lines[lines.index("Bring texts in:") : lines.index("  Examples:")]
    names = [line.split()[0] for line in listed if line.startswith("  ")]
    assert names == list(SUMMARIES)
    order = ["init", "add", "pull", "translate", "review", "status", "check", "build", "publish"]
    assert [name for name in names if name in order] == order
    assert all(len(line) <= 80 for line in lines)


def test_no_command_is_a_mistake_that_is_answered_with_the_help(bare: Room) -> None:
    ran = bare.run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: localize [OPTIONS] COMMAND")


def test_version(bare: Room) -> None:
    ran = bare.run("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("localize ")


LOOKED = """
import gc, sys
from localize.cli.main import main
looked = []
gc.callbacks.append(lambda phase, _: looked.append(phase))
try:
    main()
finally:
    sys.stderr.write(f"{looked} {gc.get_freeze_count() > 0}")
"""


def test_garbage_is_looked_for_neither_while_a_command_loads_nor_when_it_ends(bare: Room) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOKED, "--help"],
        cwd=bare.root,
        capture_output=True,
        check=True,
        env=environment(),
        text=True,
    )
    assert done.stderr == "[] True"


def test_every_mistake_of_the_configuration_is_named(bare: Room) -> None:
    bare.write("localize.yaml", "version: 2\nnaem: x\nsource_locale: en\nlocales: [en, ru]\n")
    ran = bare.run("status")
    assert (ran.code, ran.out) == (2, "")
    assert "localize.yaml:2: error: unknown key `naem`\n  Did you mean `name`?\n" in ran.err
    assert "localize.yaml:1: error: `name` is missing\n" in ran.err


def test_every_unreadable_file_is_named_and_nothing_is_written(pulled: Room) -> None:
    pulled.write("articles/bytes.md", b"\xff\xfe# x")
    pulled.write("articles/broken.md", "---\ntitle: [\n---\n")
    before = pulled.tree()
    for verb in ("pull", "translate", "status", "check", "build"):
        ran = pulled.run(verb, "--json")
        assert ran.code == 2, verb
        places = [(error["path"], error["line"]) for error in ran.json["errors"]]
        assert places == [("articles/broken.md", 2), ("articles/bytes.md", 1)]
        assert "articles/bytes.md:1: error: not UTF-8" in ran.err
        assert pulled.tree() == before


def test_keep_going_works_on_the_rest_and_still_fails(bare: Room) -> None:
    bare.write("articles/bytes.md", b"\xff\xfe# x")
    ran = bare.run("pull", "--keep-going")
    assert ran.code == 2
    assert "articles/frost  ru           3\n" in ran.out.replace("articles/frost        ", "articles/frost  ")
    assert ran.err.startswith("articles/bytes.md:1: error: not UTF-8")
    assert 'msgid "Frost comes early"' in bare.catalog("ru", "frost")
    told = bare.run("status", "--keep-going", "--json")
    assert (told.code, [error["path"] for error in told.json["errors"]]) == (2, ["articles/bytes.md"])


@pytest.mark.parametrize("verb", ["status", "pull", "translate", "check", "build"])
def test_what_is_not_there_is_answered_with_the_nearest(pulled: Room, verb: str) -> None:
    before = pulled.tree()
    ran = pulled.run(verb, "forst")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no article «forst»\n  Did you mean `frost`?\n"
    ran = pulled.run(verb, "-l", "uz_Cyr")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: «uz_Cyr» is not a locale code\n  Did you mean `uz_Cyrl`?\n"
    ran = pulled.run(verb, "-l", "kk")
    assert ran.err == (
        "error: locale `kk` is not one of the newsroom's\n  The newsroom has: en, ru, uz, uz_Cyrl.\n"
    )
    assert pulled.tree() == before


def test_ctrl_c_keeps_what_was_saved(pulled: Room, server: Loopback) -> None:
    """The engine answers once, and then never: the run is interrupted while it waits."""
    from tests.loopback import server as acts  # noqa: PLC0415 - beside its use

    server.answer = lambda *_: "Ранние заморозки"
    server.misbehave(acts.well, *[acts.silent] * 9)  # texts are asked for side by side: all but one wait
    engine = f"engines: [{{name: google, url: '{server.url}', timeout: 30}}]"
    pulled.write("localize.yaml", pulled.read("localize.yaml").replace("engines: []", engine))
    # A file that the interrupt left open for a moment is no message of ours.
    warnings = "error,ignore::ResourceWarning"
    with pulled.started("translate", "frost", "-l", "ru", PYTHONWARNINGS=warnings) as process:
        deadline = time.monotonic() + 30
        answers = pulled.root / ".localize/answers/answers.jsonl"

        def waiting() -> bool:
            kept = answers.exists() and b'"answer"' in answers.read_bytes()
            return kept and len(server.asked) > 1

        while not waiting() and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    # Python ends by the signal itself where it met it in code made from a text, as for a named tuple: a shell
    # reads 130 of both.
    assert process.returncode in {130, -signal.SIGINT}
    assert out == ""
    assert err == "\nInterrupted. What was saved so far is kept.\n"
    assert answers.read_bytes().count(b'"answer"') == 1  # paid for once: the next run takes it from here
    assert pulled.run("pull").code == 0  # the lock is free again
