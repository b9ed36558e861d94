"""Which newsroom, and who may write."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.room import COMMAND, environment

from localize.cli import wiring
from localize.errors import UnreadableErrors
from localize.flows import newsroom
from localize.workspace.disk import Disk
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room


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


@pytest.mark.parametrize("on", [True, False])
def test_reading_leaves_pythons_collection_as_it_was(
    bare: Room, monkeypatch: pytest.MonkeyPatch, on: bool
) -> None:
    """The newsroom is read without it, and is not looked through afterwards, whatever came of the reading."""
    seen: list[bool] = []
    as_read = newsroom.read_newsroom

    def reading(*given: Any, **named: Any) -> object:  # noqa: ANN401 - as the port is called
        seen.append(gc.isenabled())
        return as_read(*given, **named)

    monkeypatch.setattr(newsroom, "read_newsroom", reading)
    was = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        wiring.at_desk(Disk(bare.root))
        assert (gc.isenabled(), seen) == (on, [False])
        assert gc.get_freeze_count() > 0
        bare.write("articles/bytes.md", b"\xff\xfe# x")
        with pytest.raises(UnreadableErrors):
            wiring.at_desk(Disk(bare.root))
        assert gc.isenabled() is on
    finally:
        gc.unfreeze()
        (gc.enable if was else gc.disable)()
