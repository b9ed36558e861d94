"""The newsroom's folder of what is no part of it, `.localize/`, and how it stays out of git."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

_PATH: Final = ".localize/.gitignore"


def keep_out_of_git(disk: Disk) -> None:
    """Have git ignore the folder, where the newsroom's own list does not.

    Raises:
        DiskError: it cannot be written.
        InputError: it lies outside.
    """
    if not disk.exists(_PATH):
        disk.write(_PATH, b"*\n")
