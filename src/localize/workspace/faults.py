"""Faults of the operating system, as errors with a reason and a next step."""

from __future__ import annotations

import errno
import os

from localize.errors import DiskError, Place

_ACCESS = "See who owns the folder, and that you may write there."
_SPACE = "Free some space and run the command again; nothing was lost."
_REASONS = {
    errno.EACCES: ("permission denied", _ACCESS),
    errno.EPERM: ("permission denied", _ACCESS),
    errno.EROFS: ("the file system is read-only", "Work on a copy of the newsroom that can be written to."),
    errno.ENOSPC: ("no space left on the disk", _SPACE),
    errno.EDQUOT: ("the disk quota is used up", _SPACE),
    errno.ENAMETOOLONG: ("the name is too long", "Shorten the file's name."),
    errno.ENOTDIR: ("a file stands where a folder should be", "Move that file away."),
    errno.EISDIR: ("a folder stands where a file should be", "Move that folder away."),
    errno.ENOENT: ("the folder is gone", "See whether another program moved it, then run the command again."),
}
_DEFAULT_HINT = "See that the disk is there and can be written to, then run the command again."


class told:  # noqa: N801 - read as a verb; several for each file of thousands, so it is no generator
    """Turns what the operating system refuses in its block into a `DiskError`.

    Raises:
        DiskError: the system refused, with its reason in one line.
    """

    __slots__ = ("_action", "_path")

    def __init__(self, action: str, path: str) -> None:
        """Take what is told.

        Args:
            action: what is being done: `written`, `read`.
            path: the file or folder, as the user knows it.
        """
        self._action = action
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if not isinstance(error, OSError):
            return
        code = error.errno or 0
        reason, hint = _REASONS.get(code, (os.strerror(code) if code else str(error), _DEFAULT_HINT))
        message = f"cannot be {self._action}: {reason}"
        raise DiskError(message, place=Place(self._path), hint=hint) from error
