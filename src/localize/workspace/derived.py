"""What can be worked out again, kept in `.localize/`: losing it costs time alone."""

from __future__ import annotations

import hashlib
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
        Nothing, and 0, where there is nothing, nothing that can be read, or not what was put there: a file
        that was cut off or edited is worth no more than none.
    """
    path = f"{_FOLDER}/{name}"
    with suppress(DiskError, InputError, OSError):
        digest, _, data = disk.read(path).partition(b"\n")
        written = os.stat(disk.root / path).st_mtime_ns  # noqa: PTH116 - as the files are looked at
        if digest == _digest(data):
            return data, written
    return b"", 0


def put(disk: Disk, name: str, data: bytes) -> None:
    """Keep something under a name; a disk that takes nothing is no fault."""
    with suppress(DiskError, InputError):
        if not disk.exists(_IGNORED):
            disk.write(_IGNORED, b"*\n")
        disk.write(f"{_FOLDER}/{name}", _digest(data) + b"\n" + data)


def forget(disk: Disk, name: str) -> None:
    """Keep nothing under a name any more."""
    with suppress(DiskError, InputError):
        disk.remove(f"{_FOLDER}/{name}")


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
