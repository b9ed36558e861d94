"""The files of a bundle on their way: each is laid down as it comes, so that memory holds none of them.

They wait in the staging folder, by number, until all of them are there. What was laid down and is not
published is thrown away.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from localize.workspace import durable
from localize.workspace.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

JOURNAL = "journal.json"
"""The file of the staging folder that says what a publication has set out to do."""
_HELD = "held"
"""The file of the staging folder that has all that goes out nowhere, one behind the other."""


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file that was laid down."""

    path: str
    """Where it goes, below the bundle folder."""
    digest: str
    """SHA-256 of its bytes, in hex."""
    number: int | None
    """Its name in the staging folder; None where it stands in its place already."""


@dataclass(frozen=True, slots=True)
class HeldBytes:
    """Something that goes out nowhere, and was laid down to be read again."""

    start: int
    size: int


class Staging:
    """The files of one publication."""

    def __init__(
        self, folder: Path, name: str, standing: Callable[[str], bytes | None], *, dry_run: bool
    ) -> None:
        """Begin; nothing is laid down yet.

        Args:
            folder: the staging folder.
            name: the same, for messages.
            standing: gives a file of the bundle by its path; None where there is none.
            dry_run: whether nothing is written, and the files are held in memory.
        """
        self.dry_run = dry_run
        self.files: dict[str, StagedFile] = {}
        """Path → file of all that goes out."""
        self._folder = folder
        self._name = name
        self._standing = standing
        self._files: list[bytes] = []
        """What a dry run lays down."""
        self._held: BinaryIO | None = None
        self._size = 0
        """Bytes that are held."""
        self._count = 0
        self._made: list[Path] = []

    def stage(self, path: str, data: bytes, digest: str = "") -> StagedFile:
        """Lay a file down for a path; one that stands there as it is to be is left alone.

        Args:
            path: below the bundle folder.
            data: the file.
            digest: SHA-256 of it, in hex, where that is known.

        Raises:
            DiskError: the disk refuses.
            InputError: the path leads out of the bundle folder.
        """
        digest = digest or hashlib.sha256(data).hexdigest()
        return StagedFile(path, digest, None if self._standing(path) == data else self._lay(data))

    def hold(self, data: bytes) -> HeldBytes:
        """Lay something down that goes out nowhere: to make a file takes longer than to write it.

        Raises:
            DiskError: the disk refuses.
        """
        with told("written", self._name):
            if self._held is None:
                self._held = self._spool()
            self._held.seek(self._size)
            self._held.write(data)
        held = HeldBytes(self._size, len(data))
        self._size += len(data)
        return held

    def take(self, file: StagedFile) -> None:
        """Let a file go out that was laid down."""
        self.files[file.path] = file

    def write(self, path: str, data: bytes) -> str:
        """Let a file go out.

        Returns:
            SHA-256 of its bytes, in hex.

        Raises:
            DiskError: the disk refuses.
            InputError: the path leads out of the bundle folder.
        """
        file = self.stage(path, data)
        self.take(file)
        return file.digest

    def read(self, file: StagedFile | HeldBytes) -> bytes:
        """Return what was laid down.

        Raises:
            DiskError: it cannot be read.
        """
        if isinstance(file, HeldBytes):
            assert self._held is not None
            with told("read", self._name):
                self._held.seek(file.start)
                return self._held.read(file.size)
        if file.number is None:
            return self._standing(file.path) or b""
        if self.dry_run:
            return self._files[file.number]
        with told("read", self._name):
            return self.place(file.number).read_bytes()

    @property
    def made(self) -> tuple[Path, ...]:
        """The folders that were not there before, from above; their names are not durable yet."""
        return tuple(self._made)

    def place(self, number: int) -> Path:
        """Return where a file waits."""
        return self._folder / str(number)

    def make(self) -> None:
        """Make the staging folder, if it is not there.

        Raises:
            DiskError: the disk refuses.
        """
        if not self._made:
            with told("written", self._name):
                self._made = durable.make_folders(self._folder)

    def release(self) -> None:
        """Hold nothing any more."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def discard(self) -> None:
        """Throw away what was not published; what has been begun is left to be finished."""
        self.release()
        if not self._made or (self._folder / JOURNAL).exists():
            return
        for entry in self._folder.iterdir() if self._folder.is_dir() else ():
            with suppress(OSError):  # the next build throws away what stays
                entry.unlink()
        for folder in reversed(self._made):
            with suppress(OSError):  # another file came into it
                folder.rmdir()

    def _spool(self) -> BinaryIO:
        if self.dry_run:
            return BytesIO()
        self.make()
        return (self._folder / _HELD).open("x+b")

    def _lay(self, data: bytes) -> int:
        number = self._count
        self._count += 1
        if self.dry_run:
            self._files.append(data)
            return number
        self.make()
        place = f"{self._folder}{os.sep}{number}"
        with told("written", self._name), open(place, "xb") as file:  # noqa: PTH123 - one of thousands
            file.write(data)
        return number
