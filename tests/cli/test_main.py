"""What all commands have in common: help, versions, errors, streams, pipes and signals."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import COMMAND, environment

from localize.workspace.disk import Disk
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from pathlib import Path

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
    ran = bare.run("-h")
    commands = ran.out.split("Commands:\n")[1].split("\n\n")[0]
    order = ["init", "add", "pull", "translate", "review", "status", "check", "build", "mv"]
    assert [name for line in commands.splitlines() if (name := line.split()[0]) in order] == order


def test_no_command_is_a_mistake_that_is_answered_with_the_help(bare: Room) -> None:
    ran = bare.run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: localize [OPTIONS] COMMAND")


def test_help_loads_no_flow_and_no_rich() -> None:
    code = "import sys; from localize.cli.app import command; command(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=True, text=True
    )
    heavy = (
        "localize.flows",
        "localize.formats",
        "rich",
        "babel",
        "yaml",
        "requests",
        "pydantic",
        "filelock",
    )
    assert [name for name in done.stdout.split() if name.startswith(heavy)] == []


def test_version(bare: Room) -> None:
    ran = bare.run("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("localize ")


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("pul",), "No such command 'pul'. Did you mean 'pull'?", "Try `localize --help`."),
        (
            ("pull", "--jsn"),
            "No such option: --jsn (Possible options: --json)",
            "Try `localize pull --help`.",
        ),
        (("mv", "one"), "Missing argument 'NEW'", "Try `localize mv --help`."),
        (
            ("status", "-C", "x"),
            "No such option: -C",
            "-C stands before the command: `localize -C … COMMAND`.",
        ),
        (
            ("review", "-l", "ru", "list"),
            "options stand behind the command: `localize review list …`",
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


def test_no_newsroom(tmp_path: Path, bare: Room) -> None:
    empty = tmp_path / "elsewhere"
    empty.mkdir()
    (bare.root / "localize.yaml").unlink()
    for verb in ("pull", "translate", "status", "check", "build"):
        ran = bare.run(verb, cwd=empty)
        assert (ran.code, ran.out) == (2, ""), verb
        assert ran.err == (
            f"error: there is no localize.yaml in {empty} or above it\n"
            "  Run `localize init` to make this folder a newsroom, or name another one: -C DIR\n"
        )
        assert list(empty.iterdir()) == []


def test_the_newsroom_is_found_from_below_and_by_option(
    pulled: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    below = pulled.run("status", "-l", "ru", cwd=pulled.root / "articles" / "sport")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    named = pulled.run("-C", str(pulled.root), "status", "-l", "ru", cwd=elsewhere)
    assert below.code == named.code == 0
    assert below.out == named.out == pulled.run("status", "-l", "ru").out


def test_a_folder_that_is_not_there(bare: Room) -> None:
    ran = bare.run("-C", "nowhere", "status")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no folder nowhere\n  Name a folder that is there: -C DIR\n"


def test_every_mistake_of_the_configuration_is_named(bare: Room) -> None:
    bare.write("localize.yaml", "version: 1\nnaem: x\nsource_locale: en\nlocales: [en, ru]\n")
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


def test_articles_are_named_by_slug_path_and_folder_from_where_one_stands(pulled: Room) -> None:
    wanted = pulled.run("status", "sport/final", "--json").json["articles"]
    assert [row["slug"] for row in wanted] == ["sport/final"]
    sport = pulled.root / "articles" / "sport"
    for name, cwd in (
        ("articles/sport/final.md", pulled.root),
        ("final.md", sport),
        (".", sport),
        ("articles/sport", pulled.root),
        (str(sport / "final.md"), pulled.root),
        ("articles/sport/final.md", sport),
    ):
        assert pulled.run("status", name, "--json", cwd=cwd).json["articles"] == wanted, name
    (pulled.root / "frost").mkdir()
    for name in ("ui", "frost"):  # folders of these names do not hide what is meant
        rows = pulled.run("status", name, "--json").json["articles"]
        assert [row["slug"] for row in rows] == [name]
    (pulled.root / "empty").mkdir()
    ran = pulled.run("status", "empty")
    assert (ran.code, ran.err) == (
        2,
        "error: there is no article in empty\n  `localize status` lists the articles.\n",
    )


WRITERS = (
    ("pull",),
    ("translate",),
    ("build",),
    ("mv", "frost", "cold"),
    ("add", "page.txt"),
    ("review", "approve", "frost", "--by", "Malika"),
)
READERS = (
    ("status",),
    ("check",),
    ("review", "list"),
    ("pull", "--dry-run"),
    ("pull", "--frozen"),
    ("translate", "--dry-run"),
)


def test_a_held_lock_stops_who_writes_and_nobody_else(written: Room) -> None:
    written.write("page.txt", "Today\n")
    before = written.tree()
    with writing(Disk(written.root), "translate"):
        for words in WRITERS:
            ran = written.run(*words)
            assert (ran.code, ran.out) == (3, ""), words
            holder = f"`localize translate`, process {os.getpid()} on "
            assert ran.err.startswith(f".localize/lock: error: another run is writing here: {holder}")
            assert ran.err.endswith("\n  Run this again when it is done.\n")
        for words in READERS:
            assert written.run(*words).code in {0, 1}, words
    assert written.tree() == before


def test_a_read_only_folder_stops_who_writes_and_nobody_else(written: Room) -> None:
    """Permissions do not bind root, unless it does without that right (capabilities(7))."""
    written.write("page.txt", "Today\n")
    bound = ("setpriv", "--bounding-set=-dac_override") if os.geteuid() == 0 else ()
    if bound and shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv to take that right away")
    paths = (written.root, *written.root.rglob("*"))
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [*bound, *COMMAND, *words]
        return subprocess.run(
            command,
            cwd=written.root,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    try:
        for words in WRITERS:
            ran = run(*words)
            assert (ran.returncode, ran.stdout) == (3, ""), (words, ran.stderr)
            assert ": permission denied\n  See who owns the folder" in ran.stderr
        for words in READERS:
            assert run(*words).returncode in {0, 1}, words
    finally:
        for path in paths:
            path.chmod(0o755)


def test_a_closed_pipe_is_silent(pulled: Room) -> None:
    """As with any tool that SIGPIPE ends, the shell sees 141; no message, no traceback."""
    for words in (("status",), ("status", "--json"), ("--help",), ("check", "--list")):
        reader, writer = os.pipe()
        os.close(reader)
        ran = subprocess.run(
            [*COMMAND, *words],
            cwd=pulled.root,
            env=environment(),
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
        os.close(writer)
        assert (ran.returncode, ran.stderr.replace(b"\n", b"")) == (141, b""), words


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device that is always full")  # noqa: PTH110 - a device
@pytest.mark.parametrize("words", [("status",), ("status", "--json"), ("statsu", "--json"), ("--help",)])
def test_a_full_disk_behind_stdout_is_told(pulled: Room, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ran = subprocess.run(
            [*COMMAND, *words],
            cwd=pulled.root,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
            timeout=60,
        )
    assert ran.returncode == (2 if "statsu" in words else 3)
    assert ran.stderr.startswith("error: ")
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_closed_streams(pulled: Room) -> None:
    for redirection, code in (
        ("status >&-", 0),
        ("status 2>&-", 0),
        ("statsu >&- 2>&-", 2),
        ("status <&-", 0),
    ):
        ran = subprocess.run(
            ["sh", "-c", f'"$@" {redirection}', "sh", *COMMAND],
            cwd=pulled.root,
            env=environment(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (ran.returncode, ran.stderr) == (code, b""), redirection


def test_ctrl_c_keeps_what_was_saved(pulled: Room, server: Loopback) -> None:
    """The engine answers once, and then never: the run is interrupted while it waits."""
    from tests.loopback import server as acts  # noqa: PLC0415 - beside its use

    server.answer = lambda *_: "Ранние заморозки"
    server.misbehave(acts.well, acts.silent)
    engine = f"engines: [{{name: google, url: '{server.url}', timeout: 30}}]"
    pulled.write("localize.yaml", pulled.read("localize.yaml").replace("engines: []", engine))
    with subprocess.Popen(
        [*COMMAND, "translate", "frost", "-l", "ru"],
        cwd=pulled.root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        deadline = time.monotonic() + 30
        while len(server.asked) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, "")
    assert err == "\nInterrupted. What was saved so far is kept.\n"
    assert list(pulled.states("ru").values()).count("draft") == 1
    assert pulled.run("pull").code == 0  # the lock is free again


def test_a_bug_is_one_line_and_a_traceback_only_with_debug(
    bare: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A module that breaks in a way that nobody foresaw stands in for the bug."""
    shadow = tmp_path_factory.mktemp("shadow")
    (shadow / "sitecustomize.py").write_text(
        "import localize.workspace.newsroom as n\ndef broken(*_, **__): raise ZeroDivisionError('by 0')\n"
        "n.read_newsroom = broken\n"
    )
    path = f"{shadow}{os.pathsep}{environment()['PYTHONPATH']}"
    ran = bare.run("status", env={"PYTHONPATH": path})
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("error: this is a bug in localize: ZeroDivisionError: by 0\n  Please report it")
    assert "Traceback" not in ran.err
    debugged = bare.run("--debug", "status", env={"PYTHONPATH": path})
    assert debugged.code == 3
    assert "Traceback (most recent call last):" in debugged.err
    told = bare.run("status", "--json", env={"PYTHONPATH": path})
    assert told.json["error"]["message"] == "this is a bug in localize: ZeroDivisionError: by 0"


def test_output_survives_a_terminal_of_another_encoding(pulled: Room) -> None:
    ran = subprocess.run(
        [*COMMAND, "review", "list", "sport/final", "--state", "untranslated", "-l", "en"],
        cwd=pulled.root,
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0
    assert rb"\u0424\u0438\u043d\u0430\u043b" in ran.stdout
    as_json = subprocess.run(
        [*COMMAND, "review", "list", "sport/final", "--state", "untranslated", "--json"],
        cwd=pulled.root,
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert "Финал перенесён" in as_json.stdout.decode("utf-8")


def test_completion_knows_slugs_and_locales_and_never_complains(bare: Room) -> None:
    def completed(words: str) -> list[str]:
        env = {
            "_LOCALIZE_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        }
        ran = bare.run(env=env)
        assert ran.err == ""
        return ran.out.split()

    assert completed("localize status sp") == ["sport/final"]
    assert completed("localize pull ") == ["frost", "sport/final", "ui"]
    assert completed("localize status -l uz") == ["uz", "uz_Cyrl"]
    assert completed("localize check --only pl") == ["plural-forms", "placeholders"]
    assert completed("localize translate --engine g") == ["google"]
    assert completed("localize sta") == ["status"]
    bare.write("localize.yaml", "version: [")
    assert completed("localize status sp") == []
    (bare.root / "localize.yaml").unlink()
    assert completed("localize status -l u") == []


def test_completion_looks_where_the_option_says(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    env = {
        "_LOCALIZE_COMPLETE": "complete_bash",
        "COMP_WORDS": f"localize -C {bare.root} status fr",
        "COMP_CWORD": "4",
    }
    assert bare.run(env=env, cwd=tmp_path_factory.mktemp("elsewhere")).lines == ["frost"]
