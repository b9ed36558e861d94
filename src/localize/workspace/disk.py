"""The newsroom's files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from localize.errors import InputError, Place
from localize.workspace import durable
from localize.workspace.faults import told
from localize.workspace.patterns import find
from localize.workspace.places import Places, parts_of


class Disk:
    """The files below one folder, and none outside it.

    Paths are relative to the root, with `/`. Names are taken byte for byte, in whatever normal form; a name
    that is no UTF-8 comes as Python has it, with lone surrogates. A path that leads out of the root, by `..`
    or by a link, is an `InputError`; so is a file that is named and not there, since somebody named it. What
    the operating system refuses is a `DiskError`.
    """

    def __init__(self, root: Path) -> None:
        """Take the newsroom's folder."""
        self.root = Path(os.path.realpath(root))

    def read_if_there(self, path: str, places: Places) -> bytes | None:
        """Return a file's bytes, or None where there is no plain file: a read of many.

        Args:
            path: the file.
            places: the folders that this stretch of work has looked up.

        Raises:
            InputError: the path lies outside.
            DiskError: it cannot be read.
        """
        with told("read", path):
            try:
                target, mode = self._look(path, places)
                if not stat.S_ISREG(mode):
                    return None
                with open(target, "rb", buffering=0) as file:  # noqa: PTH123 - likewise
                    return file.read()
            except (FileNotFoundError, NotADirectoryError):
                return None

    def is_file(self, path: str, places: Places) -> bool:
        """Return whether there is a plain file at a path: a question of many.

        Args:
            path: the file.
            places: the folders that this stretch of work has looked up.

        Raises:
            InputError: the path lies outside.
            DiskError: the folder cannot be read.
        """
        with told("read", path):
            try:
                return stat.S_ISREG(self._look(path, places)[1])
            except (FileNotFoundError, NotADirectoryError):
                return False

    @staticmethod
    def _look(path: str, places: Places) -> tuple[str, int]:
        """Return where a file really lies, and its mode: asked once, unless there is a link.

        Raises:
            InputError: the path lies outside.
            OSError: there is none, or the system refuses.
        """
        target = places.place(path)
        mode = os.lstat(target).st_mode
        if stat.S_ISLNK(mode):
            target = places.target(path)
            mode = os.stat(target).st_mode  # noqa: PTH116 - one call of thousands
        return target, mode

    def read(self, path: str) -> bytes:
        """Return a file's bytes.

        Raises:
            InputError: there is no such file, it is no plain file, or it lies outside.
            DiskError: it cannot be read.
        """
        target = self._target(path)
        kind = self._kind(target, path)
        if kind is None:
            raise InputError(
                "there is no such file", place=Place(path), hint="See whether it was moved or removed."
            )
        if not stat.S_ISREG(kind):
            raise InputError("this is no plain file", place=Place(path), hint="Move it away.")
        with told("read", path):
            return target.read_bytes()

    def read_from(self, path: str, start: int) -> bytes:
        """Return a file's bytes from a place on; none where there is no file, or it ends before.

        Raises:
            InputError: it lies outside.
            DiskError: it cannot be read.
        """
        target = self._target(path)
        with told("read", path):
            try:
                with target.open("rb") as file:
                    file.seek(start)
                    return file.read()
            except FileNotFoundError:
                return b""

    def exists(self, path: str) -> bool:
        """Return whether there is a plain file at a path.

        Raises:
            InputError: the path lies outside.
            DiskError: the folder cannot be read.
        """
        kind = self._kind(self._target(path), path)
        return kind is not None and stat.S_ISREG(kind)

    def glob(self, pattern: str) -> tuple[str, ...]:
        """Return the paths of the files that match a pattern, sorted by code point.

        `**` stands for any number of folders. Names with a leading dot are matched only by a pattern with
        one; what is below `.git` and `.localize` never is. Links are followed as long as they stay inside.

        Raises:
            InputError: the pattern leads outside.
            DiskError: a folder cannot be read.
        """
        return self.glob_with_left_out(pattern)[0]

    def glob_with_left_out(self, pattern: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what `glob` does, and the links that match and are not followed: they lead out, or nowhere.

        Raises:
            InputError: the pattern leads outside.
            DiskError: a folder cannot be read.
        """
        left_out: list[str] = []
        found = find(self.root, parts_of(pattern), left_out)
        return tuple(sorted(found)), tuple(sorted(left_out))

    def write(self, path: str, data: bytes) -> bool:
        """Put a file in place, whole and durable; where a link stands, in the place it names.

        Returns:
            Whether anything was written: a file that has these bytes already is left alone.

        Raises:
            InputError: the path lies outside.
            DiskError: it cannot be written. The old file is as it was.
        """
        target = self._target(path)
        kind = self._kind(target, path)
        with told("written", path):
            if kind is not None and stat.S_ISREG(kind) and target.read_bytes() == data:
                return False
            durable.replace(target, data)
        return True

    def keep(self, path: str, data: bytes) -> None:
        """Put a file in place whole, without waiting for the disk: for what can be worked out again.

        Raises:
            InputError: the path lies outside.
            DiskError: it cannot be written. The old file is as it was.
        """
        target = self._target(path)
        with told("written", path):
            durable.put(target, data)

    def append(self, path: str, data: bytes) -> None:
        """Add bytes to the end of a file, durably; the file is made where there is none.

        Raises:
            InputError: the path lies outside.
            DiskError: they cannot be written.
        """
        target = self._target(path)
        with told("written", path):
            durable.append(target, data)

    def remove(self, path: str) -> bool:
        """Remove a file, or a link and not what it names.

        Returns:
            Whether there was one.

        Raises:
            InputError: the path lies outside.
            DiskError: it cannot be removed.
        """
        target = self._place(path)
        with told("removed", path):
            if not os.path.lexists(target):
                return False
            target.unlink()
            durable.sync_folder(target.parent)
        return True

    def move(self, old: str, new: str) -> None:
        """Rename a file, making folders on the way.

        Raises:
            InputError: there is no such file, something stands at the new path, or one of them lies outside.
            DiskError: it cannot be moved.
        """
        source, target = self._place(old), self._place(new)
        if not os.path.lexists(source):
            raise InputError(
                "there is no such file", place=Place(old), hint="See whether it was moved or removed."
            )
        if os.path.lexists(target):
            raise InputError(
                "there is a file already", place=Place(new), hint="Move it away, or choose another name."
            )
        with told("moved", old):
            durable.move(source, target)

    def sweep(self) -> tuple[str, ...]:
        """Remove the files that runs left which were killed while they wrote. Only for who holds the lock.

        Returns:
            Their paths, sorted.

        Raises:
            DiskError: one cannot be removed.
        """
        found: list[str] = []
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders if name != ".git"]
            base = Path(folder).relative_to(self.root)
            found.extend((base / name).as_posix() for name in files if durable.is_leftover(name))
        for path in found:
            self.remove(path)
        return tuple(sorted(found))

    def _kind(self, target: Path, path: str) -> int | None:
        with told("read", path):
            try:
                return target.stat().st_mode
            except (FileNotFoundError, NotADirectoryError):
                return None

    def _target(self, path: str) -> Path:
        return Path(Places(self.root).target(path))

    def _place(self, path: str) -> Path:
        return Path(Places(self.root).place(path))
