"""One run writes at a time.

The lock is the operating system's, so that it is gone with the process that held it, however that one ended.
Beside it stands a note on who holds it. A note that is still there when the lock is free was left by a run
that was killed, and then what that run left half-written is swept up.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from localize.errors import DiskError, InputError, LockHeldError, Place
from localize.workspace.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.workspace.disk import Disk

LOCK = ".localize/lock"
HOLDER = ".localize/lock.holder"
_WORD = 80
_AGAIN = 0.05
"""Seconds until a lock that is held is tried again."""
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_MODE = 0o644
_NO_LOCKS = (errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP)

if sys.platform == "win32":  # pragma: no cover
    from msvcrt import LK_NBLCK, locking

    def _take(descriptor: int) -> None:
        locking(descriptor, LK_NBLCK, 1)

else:
    from fcntl import LOCK_EX, LOCK_NB, flock

    def _take(descriptor: int) -> None:
        flock(descriptor, LOCK_EX | LOCK_NB)


@contextmanager
def writing(disk: Disk, verb: str = "", *, wait: float = 0.5) -> Iterator[None]:
    """Hold the newsroom's lock.

    Args:
        disk: the newsroom's files.
        verb: what this run does, for whoever finds the lock held.
        wait: how long to wait for another run to finish, in seconds.

    Raises:
        LockHeldError: another run is writing; it says which.
        DiskError: the folder cannot be written to.
    """
    with alone(disk, LOCK, wait=wait, holder=lambda: _holder(disk)):
        if disk.exists(HOLDER):
            disk.sweep()
        disk.write(HOLDER, _note(verb))
        try:
            yield
        finally:
            disk.remove(HOLDER)


@contextmanager
def alone(disk: Disk, path: str, *, wait: float = 0.5, holder: Callable[[], str] = str) -> Iterator[None]:
    """Hold a lock of one's own: for a file that is written beside whatever a run writes.

    Args:
        disk: the newsroom's files.
        path: the lock, directly in `.localize/`.
        wait: how long to wait for whoever holds it, in seconds.
        holder: tells who that is, as the end of the message.

    Raises:
        LockHeldError: somebody else holds it.
        DiskError: the folder cannot be written to.
    """
    with told("written", path):
        (disk.root / path).parent.mkdir(exist_ok=True)
    with told("locked", path):
        descriptor = os.open(disk.root / path, _FLAGS, _MODE)
    try:
        if not _taken(descriptor, path, wait):
            message = f"another run is writing here{holder()}"
            raise LockHeldError(message, place=Place(path), hint="Run this again when it is done.")
        yield
    finally:
        os.close(descriptor)  # and the lock is free


def _taken(descriptor: int, path: str, wait: float) -> bool:
    """Take the lock, and return whether it could be had in time."""
    end = time.monotonic() + wait
    with told("locked", path):
        while not _tried(descriptor, path):
            if time.monotonic() >= end:
                return False
            time.sleep(_AGAIN)
    return True


def _tried(descriptor: int, path: str) -> bool:
    """Take the lock, and return whether nobody else has it."""
    try:
        _take(descriptor)
    except (BlockingIOError, PermissionError):  # systems say it in one way or the other
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        hint = "Keep the newsroom on a disk of this machine."
        raise DiskError("this file system knows no locks", place=Place(path), hint=hint) from None
    return True


def _note(verb: str) -> bytes:
    return json.dumps({"pid": os.getpid(), "host": platform.node(), "verb": verb}).encode()


def _holder(disk: Disk) -> str:
    # Whoever holds the lock may be about to write the note, or to remove it.
    try:
        note = json.loads(disk.read(HOLDER))
        words = [str(note[name])[:_WORD] for name in ("verb", "pid", "host")]
    except (ValueError, KeyError, TypeError, RecursionError, InputError, DiskError):
        return ""
    verb, pid, host = ("".join(char for char in word if char.isprintable()) for word in words)
    return f": `localize {verb}`, process {pid} on {host}"
