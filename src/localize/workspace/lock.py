"""One run writes at a time.

The lock is the operating system's (by the `filelock` library), so that it is gone with the process that held
it, however that one ended. Beside it stands a note on who holds it. A note that is still there when the lock
is free was left by a run that was killed, and then what that run left half-written is swept up.
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import contextmanager
from typing import TYPE_CHECKING

from localize.errors import DiskError, InputError, LockHeldError, Place
from localize.workspace.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.workspace.disk import Disk

LOCK = ".localize/lock"
HOLDER = ".localize/lock.holder"
_WORD = 80


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
    from filelock import FileLock, Timeout  # noqa: PLC0415 - verbs that only read never need it

    with told("written", LOCK):
        (disk.root / LOCK).parent.mkdir(exist_ok=True)
    lock = FileLock(disk.root / LOCK)
    with told("locked", LOCK):
        try:
            lock.acquire(timeout=wait)
        except Timeout:  # an OSError, too
            message = f"another run is writing here{_holder(disk)}"
            raise LockHeldError(message, place=Place(LOCK), hint="Run this again when it is done.") from None
        except NotImplementedError:
            hint = "Keep the newsroom on a disk of this machine."
            raise DiskError("this file system knows no locks", place=Place(LOCK), hint=hint) from None
    try:
        if disk.exists(HOLDER):
            disk.sweep()
        disk.write(HOLDER, _note(verb))
        try:
            yield
        finally:
            disk.remove(HOLDER)
    finally:
        lock.release()


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
