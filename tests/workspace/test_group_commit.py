"""Files that come into place together, at whatever moment the machine stops."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import pytest

from localize.errors import DiskError, InputError
from localize.workspace.disk import Disk
from localize.workspace.durable import is_leftover
from localize.workspace.group_commit import GroupCommit, Rank
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from collections.abc import Callable

SRC = Path(__file__).resolve().parents[2] / "src"
OLD = {"l/a.po": b"old a", "l/a.jsonl": b"old a", "l/gone.po": b"gone", "l/same.po": b"same"}
WRITTEN = (
    ("l/a.po", b"new a", Rank.CATALOG),
    ("l/a.jsonl", b"new a", Rank.LEDGER),
    ("l/a.torn", b"torn", Rank.TORN),
    ("new/b.po", b"new b", Rank.CATALOG),
    ("new/b.jsonl", b"new b", Rank.LEDGER),
    ("l/same.po", b"same", Rank.CATALOG),
)
NEW = {**{path: data for path, data, _ in WRITTEN}, "l/same.po": b"same"}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".localize" not in path.relative_to(folder).parts
    }


def lay(folder: Path) -> Disk:
    for path, data in OLD.items():
        (folder / path).parent.mkdir(exist_ok=True, parents=True)
        (folder / path).write_bytes(data)
    return Disk(folder)


def laid(disk: Disk) -> GroupCommit:
    commit = GroupCommit(disk)
    for path, data, rank in WRITTEN:
        commit.write(path, data, rank)
    commit.remove("l/gone.po")
    return commit


def test_all_come_into_place_at_once(tmp_path: Path) -> None:
    commit = laid(lay(tmp_path))
    assert {path: data for path, data in tree(tmp_path).items() if not is_leftover(Path(path).name)} == OLD
    commit.commit()
    assert tree(tmp_path) == NEW
    commit.commit()
    assert tree(tmp_path) == NEW


def test_a_file_that_has_these_bytes_is_left_alone(tmp_path: Path) -> None:
    commit = GroupCommit(lay(tmp_path))
    assert [commit.write("l/same.po", data, Rank.CATALOG) for data in (b"same", b"other")] == [False, True]


def test_what_is_discarded_leaves_no_file_and_no_folder(tmp_path: Path) -> None:
    commit = laid(lay(tmp_path))
    commit.discard()
    assert (tree(tmp_path), (tmp_path / "new").exists()) == (OLD, False)
    commit.commit()
    assert tree(tmp_path) == OLD


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    disk = lay(tmp_path)
    (tmp_path / "l/a.po").chmod(0o640)
    laid(disk).commit()
    assert (tmp_path / "l/a.po").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_one_and_never_leads_outside(tmp_path: Path) -> None:
    disk = lay(tmp_path / "room")
    (tmp_path / "room/link.po").symlink_to("l/a.po")
    (tmp_path / "room/out").symlink_to(tmp_path)
    commit = GroupCommit(disk)
    assert commit.write("link.po", b"through", Rank.CATALOG)
    with pytest.raises(InputError, match="leads out"):
        commit.write("out/x.po", b"x", Rank.CATALOG)
    commit.commit()
    assert (tmp_path / "room/link.po").is_symlink()
    assert (tmp_path / "room/l/a.po").read_bytes() == b"through"


def test_syncs_and_moves_come_in_the_order_that_is_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is synced once, each folder once a rank; no rank moves before the one above is durable."""
    disk, calls = lay(tmp_path), list[str]()
    commit = laid(disk)
    real_sync, real_replace = os.fsync, os.replace

    def fsync(handle: int) -> None:
        real_sync(handle)
        path = Path(f"/proc/self/fd/{handle}").readlink()
        calls.append(f"sync {path.name if path.is_dir() else 'file'}")

    def replace(one: Path, two: Path) -> None:
        calls.append(f"move {Path(two).suffix}")
        real_replace(one, two)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    commit.commit()
    assert calls[:6] == [*["sync file"] * 5, f"sync {tmp_path.name}"]
    assert calls[6:8] == ["move .torn", "sync l"]
    assert Counter(calls[8:10]) == Counter(["move .jsonl"] * 2)
    assert Counter(calls[10:12]) == Counter(["sync l", "sync new"])
    assert Counter(calls[12:14]) == Counter(["move .po"] * 2)
    assert Counter(calls[14:16]) == Counter(["sync l", "sync new"])
    assert calls[16:] == ["sync l"]  # what was removed


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_a_failure_before_the_first_move_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, fault: BaseException
) -> None:
    commit = laid(lay(tmp_path))

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(os, at, fail)
    with pytest.raises((DiskError, KeyboardInterrupt)):
        commit.commit()
    monkeypatch.undo()
    assert (tree(tmp_path), (tmp_path / "new").exists()) == (OLD, False)


def test_a_disk_that_is_full_is_told_with_the_file_that_did_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = laid(lay(tmp_path))

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(DiskError) as caught:
        commit.commit()
    assert str(caught.value).startswith("l/a.torn: cannot be written: no space left on the disk")


class Killed(BaseException):
    """The machine has stopped: no call reaches the disk any more, not even one that cleans up."""


class DyingDisk:
    """Lets so many calls reach the disk, and none after these."""

    def __init__(self, calls: int) -> None:
        self._left = calls
        self._lock = Lock()

    def dying(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: object, **named: object) -> object:
            with self._lock:
                self._left -= 1
                if self._left < 0:
                    raise Killed
            return real(*arguments, **named)

        return call


CALLS = (
    (os, "open"),
    (os, "write"),
    (os, "fsync"),
    (os, "replace"),
    (os, "mkdir"),
    (os, "unlink"),
    (os, "rmdir"),
    (Path, "open"),
)


def test_a_run_killed_before_any_call_leaves_whole_files_and_no_text_without_its_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for step in range(200):
        room = tmp_path / str(step)
        disk, dying = lay(room), DyingDisk(step)
        with monkeypatch.context() as patched:
            for owner, name in CALLS:
                patched.setattr(owner, name, dying.dying(getattr(owner, name)))
            try:
                laid(disk).commit()
            except Killed:
                done = False
            else:
                done = True
        disk.sweep()
        seen.append(as_promised(tree(room)))
        if done:
            break
    assert done
    assert tree(room) == NEW
    assert len({frozenset(one.items()) for one in seen}) > len(Rank) + 1  # between the moves of a rank, too


def as_promised(found: dict[str, bytes]) -> dict[str, bytes]:
    assert found.items() <= {*OLD.items(), *NEW.items()}  # whole, the old one or the new
    assert (OLD.keys() - {"l/gone.po"}) <= found.keys()
    for name in ("l/a", "new/b"):
        if found.get(f"{name}.po", b"").startswith(b"new"):
            assert found[f"{name}.jsonl"].startswith(b"new")
    if found["l/a.jsonl"].startswith(b"new"):
        assert "l/a.torn" in found
    if "l/gone.po" not in found:
        assert found == NEW
    return found


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import test_group_commit as case
from localize.workspace.disk import Disk
from localize.workspace.lock import writing
real = os.replace
def dying(one, two):
    if Path(two).suffix == ".po":
        os.kill(os.getpid(), signal.SIGKILL)
    real(one, two)
disk = Disk(Path(sys.argv[1]))
with writing(disk, "pull"):
    os.replace = dying
    case.laid(disk).commit()
"""


def test_the_next_run_sweeps_up_what_a_killed_one_left(tmp_path: Path) -> None:
    lay(tmp_path)
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(Path(__file__).parent)]
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, b"")
    assert any(is_leftover(Path(path).name) for path in tree(tmp_path))
    with writing(Disk(tmp_path), "pull", wait=5):
        pass
    assert as_promised(tree(tmp_path)) == {
        **OLD,
        **{path: data for path, data, rank in WRITTEN if rank < Rank.CATALOG},
    }
