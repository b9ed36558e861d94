"""The changes that commits made to one file, with their authors."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.workspace.git_author import GitAuthor
from localize.workspace.git_call import call

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOOKED_AT = 100
"""The number of commits that are looked at for a file."""


@frozen
class GitChange:
    """A commit's change of one file."""

    author: GitAuthor
    """Its author, as `.mailmap` has them."""
    at: str
    """When they made it, ISO 8601 in UTC, to the second."""
    before: bytes
    """The file before it; empty where it was not there."""
    after: bytes


def changes_of(root: Path, path: str) -> Iterator[GitChange]:
    """Yield what commits that are no merges did to a file, the newest first, of the last hundred.

    Args:
        root: the folder.
        path: the file, from there.
    """
    form = "--format=%H%x00%P%x00%aN%x00%aE%x00%at"
    found = call(root, "log", "--full-history", "--no-merges", f"-{_LOOKED_AT}", form, "--", path)
    for line in found.text.splitlines():
        commit, parent, name, email, seconds = line.split("\0")
        after, before = (call(root, "show", f"{of}:./{path}") if of else None for of in (commit, parent))
        if after is not None and after.ok:
            was = before.out if before is not None and before.ok else b""
            yield GitChange(GitAuthor(name, email), iso(int(seconds)), was, after.out)


def iso(seconds: int) -> str:
    """Return a time of git's as ledgers write it: `2026-03-01T08:00:00Z`."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
