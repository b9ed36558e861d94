"""Files that are whole at every moment."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from localize.errors import DiskError
from localize.workspace.disk import Disk
from localize.workspace.durable import at_once, write_aside

if TYPE_CHECKING:
    from pathlib import Path


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def test_ctrl_c_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    disk.write("a.po", b"old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        disk.write("a.po", b"new")
    assert disk.read("a.po") == b"old"
    assert tree(tmp_path) == ["a.po"]


def test_a_file_system_that_cannot_sync_folders_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def no_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "invalid")
        real(handle)

    monkeypatch.setattr(os, "fsync", no_folders)
    Disk(tmp_path).write("new/a.po", b"x")
    assert (tmp_path / "new/a.po").read_bytes() == b"x"


@pytest.mark.parametrize("count", [1, 2, 1000])
def test_each_is_done_once(count: int) -> None:
    done: list[int] = []
    at_once(done.append, range(count))
    assert sorted(done) == list(range(count))


def test_what_fails_stops_what_has_not_begun() -> None:
    begun: list[int] = []

    def fail(number: int) -> None:
        begun.append(number)
        raise OSError(number)

    with pytest.raises(OSError, match=r"\d"):
        at_once(fail, range(1000))
    assert len(begun) <= 16


def test_a_disk_that_takes_a_part_at_a_time_gets_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:3]))
    write_aside(tmp_path / "aside", b"0123456789", tmp_path / "a")
    assert (tmp_path / "aside").read_bytes() == b"0123456789"


def test_a_disk_that_fails_while_it_syncs_a_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DiskError, match="Input/output error"):
        Disk(tmp_path).write("a.po", b"x")
