"""Where the paths below a folder really lie, links followed: never outside it."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.workspace.patterns import is_inside

if TYPE_CHECKING:
    from pathlib import Path


class Places:
    """The real places of one stretch of work: each folder is looked up once."""

    def __init__(self, root: Path) -> None:
        """Take the folder, resolved."""
        self._root = root
        self._folders: dict[str, str] = {}

    def target(self, path: str) -> str:
        """Return the file that a path names; where a link stands, the file that it names.

        Raises:
            InputError: the path leads outside.
        """
        found = self.place(path)
        return self._inside(os.path.realpath(found), path) if os.path.islink(found) else found  # noqa: PTH114 - one call of thousands

    def place(self, path: str) -> str:
        """Return where a path lies, a link itself and not what it names.

        Raises:
            InputError: the path leads outside.
        """
        above, slash, name = path.rpartition("/")
        folder = self._folders.get(above + slash)
        if folder is None or name in {"", ".", ".."} or not _is_name(name):
            parts = parts_of(path)
            folder = self._inside(os.path.realpath(self._root.joinpath(*parts[:-1])), path)
            if name != parts[-1]:
                return os.path.join(folder, parts[-1])  # noqa: PTH118 - one call of thousands
            self._folders[above + slash] = folder
        return os.path.join(folder, name)  # noqa: PTH118 - one call of thousands

    def _inside(self, real: str, path: str) -> str:
        if is_inside(real, self._root):
            return real
        hint = "Put the file itself there, not a link."
        raise InputError("a link leads out of the newsroom's folder", place=Place(path), hint=hint)


def parts_of(path: str) -> tuple[str, ...]:
    """Return the names of a path below a folder.

    Raises:
        InputError: it leads outside, or is no path.
    """
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or not pure.parts or not _is_name(path):
        hint = "Name it by its path below the folder with localize.yaml, with `/`."
        raise InputError("no path inside the newsroom's folder", place=Place(path), hint=hint)
    return pure.parts


def _is_name(path: str) -> bool:
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False
