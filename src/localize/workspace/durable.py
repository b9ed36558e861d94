"""Files that are whole at every moment: written aside, made durable, then put in place.

A reader, and a machine that loses power, sees the old file or the new one (POSIX `rename`, `fsync`).
"""

from __future__ import annotations

import errno
import os
import stat
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

PREFIX, SUFFIX = ".localize-", ".tmp"
"""The beginning and the end of the names of files that are not in place yet."""

T = TypeVar("T")

_THREADS = 16
"""Syncs that wait for the disk at once; it makes several durable in the time of one."""
_BINARY = getattr(os, "O_BINARY", 0)
"""Of Windows, which writes other line ends else."""
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP})


def is_leftover(name: str) -> bool:
    """Return whether a file of this name was left by a run that was killed."""
    return name.startswith(PREFIX) and name.endswith(SUFFIX)


def replace(target: Path, data: bytes) -> None:
    """Write a file, or leave the old one as it was. A file that was there keeps its mode.

    Raises:
        OSError: the system refuses.
    """
    for folder in make_folders(target.parent):
        sync_folder(folder.parent)
    _put(target, data, sync_file)
    sync_folder(target.parent)


def put(target: Path, data: bytes) -> None:
    """Write a file as `replace` does, whole for whoever reads it, which a loss of power may spoil.

    Raises:
        OSError: the system refuses.
    """
    make_folders(target.parent)
    _put(target, data, lambda _aside: None)


def _put(target: Path, data: bytes, sync: Callable[[Path], None]) -> None:
    aside = target.parent / aside_name()
    try:
        write_aside(aside, data, target)
        sync(aside)
        aside.replace(target)
    except BaseException:  # Ctrl-C, too, leaves nothing behind
        aside.unlink(missing_ok=True)
        raise


def aside_name() -> str:
    """Return a name for a file that is not in place yet, which no other has."""
    return f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}"


def write_aside(aside: Path | str, data: bytes, target: Path | str | None) -> None:
    """Write a file that is not in place yet nor durable, with the mode of the one that it will replace.

    Args:
        aside: where it is written.
        data: its bytes.
        target: the file that it will replace; None where there is none.

    Raises:
        OSError: the system refuses.
    """
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        if target is not None:
            with suppress(FileNotFoundError):
                os.fchmod(handle, stat.S_IMODE(os.stat(target).st_mode))  # noqa: PTH116 - one of thousands
    finally:
        os.close(handle)


def sync_file(path: Path | str) -> None:
    """Make a file's bytes durable.

    Raises:
        OSError: the disk fails.
    """
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def append(target: Path, data: bytes) -> None:
    """Add bytes to the end of a file, or to a new one.

    Raises:
        OSError: the system refuses.
    """
    for folder in make_folders(target.parent):
        sync_folder(folder.parent)
    is_new = not target.exists()
    with target.open("ab") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        sync_folder(target.parent)


def move(old: Path, new: Path) -> None:
    """Rename a file, making folders on the way.

    Raises:
        OSError: the system refuses.
    """
    for folder in make_folders(new.parent):
        sync_folder(folder.parent)
    old.replace(new)
    sync_folder(new.parent)
    sync_folder(old.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the file system has a notion of that.

    Raises:
        OSError: the disk fails.
    """
    if os.name == "nt":  # pragma: no cover - Windows opens no folders, and keeps names by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it, as far as they are missing; their names are not durable yet.

    Returns:
        Those that were made, from above.

    Raises:
        OSError: the system refuses.
    """
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
    return missing[::-1]


def at_once(act: Callable[[T], None], on: Sequence[T]) -> None:
    """Do something for each, several at a time; what fails stops what has not begun."""
    waiting = iter(on)

    @contextmanager
    def stopping() -> Iterator[None]:
        try:
            yield
        except BaseException:  # Ctrl-C, too
            deque(waiting, maxlen=0)
            raise

    def work() -> None:
        with stopping():
            for one in waiting:  # each thread takes the next one
                act(one)

    if len(on) == 1:
        act(on[0])
    elif on:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - verbs that read never need it

        with ThreadPoolExecutor(_THREADS) as pool, stopping():
            for done in [pool.submit(work) for _ in range(min(_THREADS, len(on)))]:
                done.result()
