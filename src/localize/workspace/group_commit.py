"""Files that come into place together, in an order that a power cut cannot turn round.

Each is written aside as it comes, beside where it goes. The commit makes all of them durable at once, then
moves them rank by rank, each rank's names durable before the next rank moves, and removes files last::

    write aside … → sync every file → move ranks, one after the other → remove

Whoever is killed leaves old files and new ones, all whole, and no file of a later rank without those of the
earlier ones. A failure before the first move leaves everything as it was. Source: POSIX `rename` and `fsync`.
"""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from localize.workspace import durable
from localize.workspace.faults import told
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.workspace.disk import Disk


class Rank(IntEnum):
    """Which files are in place and durable before which others move."""

    TORN = 0
    """Lines that ledgers are about to lose."""
    LEDGER = 1
    """Decisions: one whose text is nowhere binds nothing."""
    CATALOG = 2
    """Texts: a machine's without its decision would pass for a person's."""


class _Waiting(NamedTuple):
    """One file that is written aside: one of thousands, so that its places are strings."""

    path: str
    """Where it goes, as the user knows it."""
    aside: str
    target: str


class GroupCommit:
    """The files of one commit."""

    def __init__(self, disk: Disk) -> None:
        """Take the newsroom's files."""
        self.disk = disk
        self._places = Places(disk.root)
        self._waiting: dict[Rank, deque[_Waiting]] = {rank: deque() for rank in Rank}
        self._made: list[Path] = []
        self._folders: set[str] = set()
        """Those that are there."""
        self._removed: list[str] = []

    def write(self, path: str, data: bytes, rank: Rank) -> bool:
        """Write a file aside; it comes into place with the commit.

        Returns:
            Whether it has to be: a file that has these bytes already is left alone.

        Raises:
            InputError: the path lies outside.
            DiskError: it cannot be written. The old file is as it was.
        """
        found = self.disk.read_if_there(path, self._places)
        if found == data:
            return False
        target = self._places.target(path)
        folder = os.path.dirname(target)  # noqa: PTH120 - one of thousands
        with told("written", path):
            if folder not in self._folders:
                self._made += durable.make_folders(Path(folder))
                self._folders.add(folder)
            waiting = _Waiting(path, f"{folder}{os.sep}{durable.aside_name()}", target)
            self._waiting[rank].append(waiting)
            durable.write_aside(waiting.aside, data, None if found is None else target)
        return True

    def stands(self, path: str) -> bool:
        """Return whether there is a plain file where a path leads.

        Raises:
            InputError: the path lies outside.
            DiskError: the folder cannot be read.
        """
        return self.disk.is_file(path, self._places)

    def remove(self, path: str) -> None:
        """Remove a file with the commit, after all others are in place."""
        self._removed.append(path)

    def commit(self) -> None:
        """Put all files in place, durably; nothing waits any more.

        Raises:
            DiskError: the disk refuses. Each file is as it was, or new and whole; where one is new, so are
                all of the ranks before its own.
        """
        try:
            durable.at_once(_synced_file, [one for files in self._waiting.values() for one in files])
            self._sync_folders(folder.parent for folder in self._made)
            for files in self._waiting.values():
                self._move(files)
            for path in self._removed:
                self.disk.remove(path)
        finally:  # Ctrl-C, too, leaves nothing behind
            self.discard()

    def discard(self) -> None:
        """Leave what is in place as it is: nothing waits any more."""
        for files in self._waiting.values():
            while files:
                with suppress(OSError):
                    os.unlink(files.popleft().aside)  # noqa: PTH108 - one of thousands
        for folder in reversed(self._made):
            with suppress(OSError):  # most are not empty, and stay
                folder.rmdir()
        self._made.clear()
        self._folders.clear()
        self._removed.clear()

    def _move(self, files: deque[_Waiting]) -> None:
        folders: dict[str, None] = {}
        while files:
            file = files[0]
            with told("written", file.path):
                os.replace(file.aside, file.target)  # noqa: PTH105 - one of thousands
            folders[os.path.dirname(file.target)] = None  # noqa: PTH120 - likewise
            files.popleft()
        self._sync_folders(map(Path, folders))

    def _sync_folders(self, folders: Iterable[Path]) -> None:
        durable.at_once(self._synced_folder, list(dict.fromkeys(folders)))

    def _synced_folder(self, folder: Path) -> None:
        with told("written", folder.relative_to(self.disk.root).as_posix()):
            durable.sync_folder(folder)


def _synced_file(file: _Waiting) -> None:
    with told("written", file.path):
        durable.sync_file(file.aside)
