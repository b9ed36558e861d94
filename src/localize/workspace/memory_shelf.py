"""The place of the translation memory's index: `.localize/memory-1/`, which can be deleted at any time.

The folder's name carries the version of what lies in it; another version's is left alone.
"""

from __future__ import annotations

import mmap
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from localize.errors import DiskError, InputError
from localize.workspace.ignored import keep_out_of_git

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.workspace.disk import Disk

FOLDER: Final = ".localize/memory-1"
_CLOCK = "clock"
_SETTLED = 2_000_000_000
"""Nanoseconds: a file that was touched less than so long ago may be again without its times telling."""


class MemoryShelf:
    """The files of one newsroom's index; fulfils `memory.index.Shelf`."""

    def __init__(self, disk: Disk) -> None:
        """Take a newsroom's files."""
        self._disk = disk

    def get(self, name: str) -> memoryview | None:
        """Return the bytes of a file, mapped into memory; None where there is none that can be read."""
        with suppress(DiskError, InputError, OSError, ValueError):
            path = f"{FOLDER}/{name}"
            if self._disk.exists(path):
                with (self._disk.root / path).open("rb") as file:
                    return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return None

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        """Put a file in place, whole; a disk that takes nothing is no fault."""
        with suppress(DiskError, InputError):
            keep_out_of_git(self._disk)
            self._disk.write(f"{FOLDER}/{name}", b"".join(parts))

    def keep_only(self, names: set[str]) -> None:
        """Remove all other files of the index."""
        with suppress(DiskError, InputError, OSError):
            for name in os.listdir(self._disk.root / FOLDER):  # noqa: PTH208 - names are all that is asked for
                if name not in {*names, _CLOCK}:
                    self._disk.remove(f"{FOLDER}/{name}")

    def settled(self) -> int:
        """Return the time before which a file must have been touched for its looks to count.

        Nanoseconds since 1970, by the clock that dates the disk's files; 0 where that cannot be told.
        """
        self.put(_CLOCK, [b"\n"])
        path = self._disk.root / FOLDER / _CLOCK
        with suppress(OSError):
            if not path.is_symlink():
                os.utime(path)
                return path.stat().st_mtime_ns - _SETTLED
        return 0


def looks(disk: Disk, paths: Iterable[str], settled: int) -> str:
    """Return what tells files that nobody touched from those that somebody did.

    Args:
        disk: the newsroom's files.
        paths: the files.
        settled: the time before which they must have been touched.

    Returns:
        Sizes, times and inodes; empty where they are not to be relied on.
    """
    said = []
    root = str(disk.root)
    for path in paths:
        try:
            found = os.stat(f"{root}/{path}")  # noqa: PTH116 - one call of several thousand
        except (OSError, ValueError):
            said.append("-")
            continue
        if max(found.st_mtime_ns, found.st_ctime_ns) > settled:
            return ""
        said.append(f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")
    return ",".join(said)
