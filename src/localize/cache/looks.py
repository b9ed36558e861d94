"""The look of a file: what tells one that was touched from one that was not, without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

SETTLED = 2_000_000_000
"""Nanoseconds: a file that was touched less than so long ago may be again without its times telling."""


def line_of(path: str, status: os.stat_result) -> tuple[str, int]:
    """Return what tells a file that was touched from one that was not, and when it last was (nanoseconds)."""
    touched = max(status.st_mtime_ns, status.st_ctime_ns)
    fields = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    return f"{path}\0{fields}\n", touched
