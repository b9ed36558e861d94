"""The look of a file: what tells one that was touched from one that was not, without opening it."""

from __future__ import annotations

import hashlib
import marshal
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Look = tuple[int, int, int, int]
"""Size, when the bytes and when anything was last changed (nanoseconds since 1970), and inode."""
SETTLED = 2_000_000_000
"""Nanoseconds: a file that was touched less than so long ago may be again without its times telling."""


def look_of(status: os.stat_result) -> Look:
    """Return what tells a file that was touched from one that was not."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def touched(look: Look) -> int:
    """Return when a file was last touched: nanoseconds since 1970."""
    return max(look[1], look[2])


@contextmanager
def entries_of(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """List a folder. It is opened first where the system can: its files are then looked at in less time.

    Raises:
        OSError: there is none, or it cannot be read.
    """
    if os.scandir not in os.supports_fd:  # pragma: no cover - Windows
        with os.scandir(folder) as entries:
            yield entries
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)


def plain_digest(value: Any) -> str:  # noqa: ANN401 - what `marshal` takes
    """Digest a value made of tuples, lists, strings and numbers, such as looks: SHA-256, in hex.

    It is spelled in the second form of `marshal`, which is the same for equal values, and written much faster
    than by `repr`; the digests of another version of Python may differ.
    """
    return hashlib.sha256(marshal.dumps(value, 2)).hexdigest()
