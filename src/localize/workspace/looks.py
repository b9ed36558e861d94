"""The look of a file: what tells one that was touched from one that was not, without opening it."""

from __future__ import annotations

import hashlib
import marshal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os

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


def plain_digest(value: Any) -> str:  # noqa: ANN401 - what `marshal` takes
    """Digest a value made of tuples, lists, strings and numbers, such as looks: SHA-256, in hex.

    It is spelled in the second form of `marshal`, which is the same for equal values, and written much faster
    than by `repr`; the digests of another version of Python may differ.
    """
    return hashlib.sha256(marshal.dumps(value, 2)).hexdigest()
