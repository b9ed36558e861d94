"""Files that may lie outside the newsroom, named from the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


def read(name: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        InputError: there is no such file, or it is a folder.
        DiskError: it cannot be read.
    """
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    real = Path(os.path.realpath(name))
    if real.is_dir():
        raise InputError("this is a folder", place=Place(name), hint="Name a file in it.")
    try:
        return Disk(real.parent).read(real.name)
    except InputError as error:
        raise InputError(error.message, place=Place(name), hint=error.hint) from None


def read_folder(name: str, suffixes: Sequence[str]) -> dict[str, bytes]:
    """Return the files of a folder by their paths below it.

    Args:
        name: the folder, named from the current one.
        suffixes: the endings of the files that are wanted.

    Raises:
        DiskError: one of them cannot be read.
    """
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    disk = Disk(Path(os.path.realpath(name)))
    paths = (path for suffix in suffixes for path in disk.glob(f"**/*{suffix}"))
    return {path: disk.read(path) for path in sorted(paths)}


def write(name: str, data: bytes) -> None:
    """Put a file in place.

    Raises:
        DiskError: it cannot be written.
        UsageError: there is no such folder.
    """
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    real = Path(os.path.realpath(name))
    if not real.parent.is_dir() or real.is_dir():
        raise UsageError(f"{name} cannot be a file", hint="Name a file in a folder that is there.")
    Disk(real.parent).write(real.name, data)
