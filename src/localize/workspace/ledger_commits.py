"""The commits that brought lines of ledgers, found in one reading of git's history."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.frozen import frozen
from localize.workspace.git_call import call

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

_LEDGERS = ":(top,glob)**/*.review.jsonl"
_COMMIT = b"\x01"
_ID = re.compile(rb'"id":"([0-9a-f]{32})"')
"""The id of a line. Inside of a text its quotation marks would be escaped (RFC 8259, section 7)."""


@frozen
class LedgerCommit:
    """The commit that first brought a line."""

    commit: str
    """In full."""
    author: str
    """Its author, as `.mailmap` has them."""
    written: str
    """Its author, as the commit has them."""


def commits_of(root: Path, ids: Collection[str]) -> Mapping[str, LedgerCommit]:
    """Return by id the commit that first brought each line, in whatever ledger of the repository.

    Merges are passed over, since what they join stands in the commits that they join. History is read once,
    the oldest first, and no further than to the last line that is looked for.

    Args:
        root: a folder of the repository.
        ids: the ids of decisions and remarks.

    Raises:
        UsageError: this clone does not have the whole history.
        GitError: git cannot be called.
    """
    if call(root, "rev-parse", "--is-shallow-repository").text == "true":
        hint = "Fetch it first: `git fetch --unshallow`; in CI actions/checkout with fetch-depth: 0."
        raise UsageError("this clone does not have the whole history", hint=hint)
    left, found = {one.encode() for one in ids}, dict[str, LedgerCommit]()
    if left and call(root, "rev-parse", "--verify", "--quiet", "HEAD").ok:
        for commit, name in _added(root):
            if name in left:
                found[name.decode("ascii")] = commit
                left.discard(name)
                if not left:
                    break
    return found


def _added(root: Path) -> Iterator[tuple[LedgerCommit, bytes]]:
    """Yield the ids of lines that commits added, the oldest first."""
    words = ("log", "--reverse", "--no-merges", "--format=%x01%H%x00%aN%x00%an", "--patch", "--unified=0")
    plain = ("--no-renames", "--no-color", "--no-ext-diff", "--no-textconv")
    with subprocess.Popen(  # noqa: S603 - fixed words
        ["git", *words, *plain, "--", _LEDGERS],  # noqa: S607 - the user's own git, wherever it is
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as running:
        assert running.stdout is not None
        commit = LedgerCommit("", "", "")
        try:
            for line in running.stdout:
                if line.startswith(_COMMIT):
                    commit = LedgerCommit(*line[1:].rstrip(b"\n").decode("utf-8", "replace").split("\0"))
                elif line.startswith(b"+{") and (match := _ID.search(line)):
                    yield commit, match[1]
        finally:
            running.kill()
