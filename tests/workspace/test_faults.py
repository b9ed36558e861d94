"""The system's refusals in words."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from localize.errors import DiskError
from localize.workspace.disk import Disk
from localize.workspace.faults import told

if TYPE_CHECKING:
    from pathlib import Path


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "cannot be written: no space left on the disk"),
        (errno.EDQUOT, "cannot be written: the disk quota is used up"),
        (errno.EROFS, "cannot be written: the file system is read-only"),
        (errno.EACCES, "cannot be written: permission denied"),
        (errno.EPERM, "cannot be written: permission denied"),
        (errno.EIO, "cannot be written: Input/output error"),
    ],
)
def test_what_the_system_refuses_is_told_and_nothing_changed(
    code: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(tmp_path)
    disk.write("a.po", b"old")

    def refuse(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(DiskError) as caught:
        disk.write("a.po", b"new")
    assert caught.value.message == reason
    assert (str(caught.value.place), caught.value.exit_code) == ("a.po", 3)
    assert "\n" not in caught.value.hint
    assert disk.read("a.po") == b"old"
    assert tree(tmp_path) == ["a.po"]


def test_an_error_without_a_number_is_told_too() -> None:
    with (
        pytest.raises(DiskError, match=r"^x: cannot be read: odd$" "|" r"^x: cannot be read: odd\n"),
        told("read", "x"),
    ):
        raise OSError("odd")
