from __future__ import annotations

import errno
import json
import os
import platform
import signal
import subprocess
import sys
from fcntl import LOCK_NB, LOCK_SH, flock
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from localize.errors import DiskError, LockHeldError
from localize.workspace import lock
from localize.workspace.disk import Disk
from localize.workspace.lock import HOLDER, LOCK, alone, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SRC = Path(__file__).resolve().parents[2] / "src"

HOLD = """
import sys, time
from pathlib import Path
from localize.workspace.disk import Disk
from localize.workspace.lock import writing
with writing(Disk(Path(sys.argv[1])), "translate"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_run(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    run = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(SRC), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "held\n"
    yield run
    run.kill()
    run.wait()
    run.stdout.close()


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    for _ in range(2):
        with writing(disk, "pull"):
            assert json.loads(disk.read(HOLDER)) == {
                "pid": os.getpid(),
                "host": platform.node(),
                "verb": "pull",
            }
        assert not disk.exists(HOLDER)


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with pytest.raises(ZeroDivisionError), writing(disk, "pull"):
        raise ZeroDivisionError
    assert not disk.exists(HOLDER)
    with writing(disk):
        pass


def test_a_lock_of_ones_own_is_held_beside_that_of_a_run_and_by_one_at_a_time(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with writing(disk, "translate"), alone(disk, ".localize/own"):
        with pytest.raises(LockHeldError) as caught, alone(disk, ".localize/own", wait=0):
            pass
        assert (str(caught.value.place), caught.value.message) == (
            ".localize/own",
            "another run is writing here",
        )
    with alone(disk, ".localize/own", wait=0):
        pass


def test_who_holds_the_lock_is_named(other_run: subprocess.Popen[str], tmp_path: Path) -> None:
    with pytest.raises(LockHeldError) as caught, writing(Disk(tmp_path), "pull", wait=0):
        pass
    who = f"`localize translate`, process {other_run.pid} on {platform.node()}"
    assert caught.value.message == f"another run is writing here: {who}"
    assert (str(caught.value.place), caught.value.exit_code) == (LOCK, 3)
    assert caught.value.hint == "Run this again when it is done."


def test_a_killed_run_holds_nothing_and_its_leftovers_are_swept(
    other_run: subprocess.Popen[str], tmp_path: Path
) -> None:
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/.localize-00ff.tmp").write_bytes(b"half")
    os.kill(other_run.pid, signal.SIGKILL)
    other_run.wait()
    disk = Disk(tmp_path)
    assert disk.exists(HOLDER)
    with writing(disk, "pull", wait=5):
        assert list((tmp_path / "locales").iterdir()) == []
    assert not disk.exists(HOLDER)


def test_after_a_clean_run_nothing_is_looked_for(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with writing(disk):
        (tmp_path / ".localize-00ff.tmp").write_bytes(b"half")
    with writing(disk):
        assert (tmp_path / ".localize-00ff.tmp").exists()


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"{",
        b"[]",
        b'{"pid": 1}',
        b"\xff",
        b"[" * 100_000,
        b'{"verb": 1, "pid": [2], "host": null}',
        None,
    ],
)
def test_a_note_that_says_nothing_does_no_harm(
    note: bytes | None, other_run: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert other_run.poll() is None
    disk = Disk(tmp_path)
    disk.remove(HOLDER) if note is None else disk.write(HOLDER, note)
    with pytest.raises(LockHeldError, match="another run is writing here"), writing(disk, wait=0):
        pass


def test_a_note_is_printed_short_and_without_control_characters(
    other_run: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert other_run.poll() is None
    disk = Disk(tmp_path)
    disk.write(HOLDER, json.dumps({"verb": "\x1b[31m" + "x" * 500, "pid": 7, "host": "a\nb"}).encode())
    with pytest.raises(LockHeldError) as caught, writing(disk, wait=0):
        pass
    assert caught.value.message == f"another run is writing here: `localize [31m{'x' * 75}`, process 7 on ab"


def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".localize").mkdir()
    (tmp_path / "precious").write_bytes(b"x")
    (tmp_path / LOCK).symlink_to(tmp_path / "precious")
    with pytest.raises(DiskError, match="cannot be locked"), writing(Disk(tmp_path)):
        pass
    assert (tmp_path / "precious").read_bytes() == b"x"


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_file_system_without_locks_is_told(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "flock", refusing(code))
    with pytest.raises(DiskError, match="this file system knows no locks"), writing(Disk(tmp_path)):
        pass


def test_what_else_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "flock", refusing(errno.EIO))
    with pytest.raises(DiskError, match="cannot be locked: Input/output error"), writing(Disk(tmp_path)):
        pass


def test_a_system_may_say_that_a_held_lock_may_not_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "flock", refusing(errno.EACCES))
    with pytest.raises(LockHeldError), writing(Disk(tmp_path), wait=0):
        pass


def test_a_lock_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [errno.EAGAIN, errno.EAGAIN, 0]

    def answer(*_: object) -> None:
        if code := answers.pop(0):
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(lock, "flock", answer)
    with writing(Disk(tmp_path), wait=60):
        assert answers == []


def test_a_run_holds_the_lock_against_itself_too(tmp_path: Path) -> None:
    with (
        writing(Disk(tmp_path), "pull"),
        pytest.raises(LockHeldError, match="`localize pull`"),
        writing(Disk(tmp_path), wait=0),
    ):
        pass


def test_other_programs_can_ask_for_the_lock(tmp_path: Path) -> None:
    with (
        writing(Disk(tmp_path)),
        (tmp_path / LOCK).open() as file,
        pytest.raises(BlockingIOError),
    ):
        flock(file, LOCK_SH | LOCK_NB)


def test_a_copy_of_the_process_holds_no_lock_once_it_ended(tmp_path: Path) -> None:
    with writing(Disk(tmp_path)):
        child = os.fork()
        if not child:
            os._exit(0)
        os.waitpid(child, 0)
        with pytest.raises(LockHeldError), writing(Disk(tmp_path), wait=0):
            pass


def refusing(code: int) -> Callable[..., None]:
    """Return a system's call that fails."""

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return refuse
