"""What can be worked out again, kept in `.localize/`: losing it costs time alone."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from localize.errors import DiskError, InputError

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

_FOLDER = ".localize"
_IGNORED = f"{_FOLDER}/.gitignore"
"""Keeps the folder out of git where the newsroom's own list does not."""


def get(disk: Disk, name: str) -> tuple[bytes, int]:
    """Return what is kept under a name, and when it was written: nanoseconds since 1970 by the disk's clock.

    Returns:
        Nothing, and 0, where there is nothing, or nothing that can be read.
    """
    path = f"{_FOLDER}/{name}"
    with suppress(DiskError, InputError, OSError):
        return disk.read(path), os.stat(disk.root / path).st_mtime_ns  # noqa: PTH116 - as the files are looked at
    return b"", 0


def put(disk: Disk, name: str, data: bytes) -> None:
    """Keep something under a name; a disk that takes nothing is no fault."""
    with suppress(DiskError, InputError):
        if not disk.exists(_IGNORED):
            disk.write(_IGNORED, b"*\n")
        disk.write(f"{_FOLDER}/{name}", data)


def forget(disk: Disk, name: str) -> None:
    """Keep nothing under a name any more."""
    with suppress(DiskError, InputError):
        disk.remove(f"{_FOLDER}/{name}")
