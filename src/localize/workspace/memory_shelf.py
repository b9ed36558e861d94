"""The place of the translation memory's index: `.localize/memory-2/`, which can be deleted at any time.

The folder's name carries the version of what lies in it. That of the version before is removed when the index
is next written; others are left alone.
"""

from __future__ import annotations

import mmap
import os
from contextlib import suppress
from stat import S_ISDIR
from typing import TYPE_CHECKING, Final

from localize.errors import DiskError, InputError
from localize.frozen import frozen
from localize.workspace.ignored import keep_out_of_git
from localize.workspace.looks import SETTLED, entries_of, look_of, plain_digest, touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.workspace.disk import Disk
    from localize.workspace.looks import Look

FOLDER: Final = ".localize/memory-2"
_FORMER: Final = ".localize/memory-1"
_CLOCK = "clock"


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
        """Put a file in place, whole and durable; a disk that takes nothing is no fault."""
        with suppress(DiskError, InputError):
            keep_out_of_git(self._disk)
            self._disk.write(f"{FOLDER}/{name}", b"".join(parts))

    def keep(self, name: str, parts: Iterable[bytes]) -> None:
        """Put a file in place, whole, without waiting for the disk; one that takes nothing is no fault."""
        with suppress(DiskError, InputError):
            keep_out_of_git(self._disk)
            self._disk.keep(f"{FOLDER}/{name}", b"".join(parts))

    def keep_only(self, names: set[str]) -> None:
        """Remove all other files of the index, and the index of an older program."""
        self._remove_others(FOLDER, {*names, _CLOCK})
        self._remove_others(_FORMER, set())
        with suppress(OSError):
            (self._disk.root / _FORMER).rmdir()

    def _remove_others(self, path: str, names: set[str]) -> None:
        """Remove the files of a folder but some; what a link in its place leads to is left alone."""
        folder = str(self._disk.root / path)
        with suppress(DiskError, InputError, OSError):
            for name in os.listdir(folder) if os.path.realpath(folder) == folder else ():  # noqa: PTH208 - names are all that is asked for
                if name not in names:
                    self._disk.remove(f"{path}/{name}")

    def settled(self) -> int:
        """Return the time before which a file must have been touched for its looks to count.

        Nanoseconds since 1970, by the clock that dates the disk's files; 0 where that cannot be told.
        """
        path = self._disk.root / FOLDER / _CLOCK
        if not path.exists():
            self.keep(_CLOCK, [b"\n"])
        with suppress(OSError):
            if not path.is_symlink():
                os.utime(path)
                return path.stat().st_mtime_ns - SETTLED
        return 0


@frozen
class FolderLooks:
    """The looks of the files in one folder, without those in folders below it."""

    root: str
    path: str
    files: Mapping[str, Look]
    """By name."""
    settled: int
    """The time before which a file must have been touched for its looks to count."""

    @property
    def digest(self) -> str:
        """What tells the folder from one in which any file was touched; empty where that does not count."""
        if max(map(touched, self.files.values()), default=0) > self.settled:
            return ""
        return plain_digest(sorted(self.files.items()))

    def of(self, names: Iterable[str]) -> str:
        """Return what tells some of the files from others; empty where that does not count."""
        said = []
        for name in names:
            look = self.files.get(name) or _look(f"{self.root}/{self.path}/{name}")
            if look is None:
                said.append("-")
                continue
            if touched(look) > self.settled:
                return ""
            said.append(" ".join(map(str, look)))
        return ",".join(said)


def folder_looks(disk: Disk, path: str, settled: int) -> FolderLooks:
    """Return what the files of a folder look like: one call of the system for each, and none opened.

    Args:
        disk: the newsroom's files.
        path: the folder; where there is none, it has no files.
        settled: the time before which they must have been touched.
    """
    found: dict[str, Look] = {}
    with suppress(OSError), entries_of(f"{disk.root}/{path}") as entries:
        for entry in entries:
            try:
                status = entry.stat()
            except OSError:  # a link that leads nowhere
                continue
            if not S_ISDIR(status.st_mode):
                found[entry.name] = look_of(status)
    return FolderLooks(str(disk.root), path, found, settled)


def _look(path: str) -> Look | None:
    """Return what a file looks like that is not listed by the name asked for; None where there is none."""
    with suppress(OSError, ValueError):
        return look_of(os.stat(path))  # noqa: PTH116 - one call of several thousand
    return None
