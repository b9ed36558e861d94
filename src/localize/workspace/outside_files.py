"""Files that may lie outside of the newsroom: what a person names from the current folder."""

from __future__ import annotations

import os
from pathlib import Path

from localize.errors import UsageError
from localize.workspace.disk import Disk


def put(name: str, data: bytes) -> bool:
    """Put a file in place, making folders on the way, and return whether anything was written.

    Raises:
        DiskError: it cannot be written.
        UsageError: a folder stands there, or a file where a folder is wanted.
    """
    disk, path = _found(name)
    return disk.write(path, data)


def holds_other(name: str, data: bytes) -> bool:
    """Return whether a file is there that has other bytes.

    Raises:
        DiskError: it cannot be read.
        UsageError: a folder stands there, or a file where a folder is wanted.
    """
    disk, path = _found(name)
    return disk.exists(path) and disk.read(path) != data


def _found(name: str) -> tuple[Disk, str]:
    """Return the nearest folder that is there, and the file's path below it."""
    real = Path(os.path.realpath(name))
    folder = next(parent for parent in real.parents if parent.exists())
    if real.is_dir() or not folder.is_dir():
        raise UsageError(f"{name} cannot be a file", hint="Name another place for it.")
    return Disk(folder), real.relative_to(folder).as_posix()
