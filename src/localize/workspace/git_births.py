"""The times at which files were first committed, found in one reading of git's history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.git_call import LONG, call

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_RENAMED = "R"


def births(root: Path) -> Mapping[str, int]:
    """Return by path the author's time of the commit that first brought each file below a folder.

    A file that was renamed is as old as it was under its former name.

    Args:
        root: the folder; paths are from there.

    Returns:
        Seconds since 1970 in UTC. Empty where there is no commit.
    """
    words = ("log", "--reverse", "--no-merges", "--relative", "-M", "--diff-filter=AR", "--name-status", "-z")
    answer = call(root, *words, "--format=%x01%at", "--", ".", patience=LONG)
    found: dict[str, int] = {}
    for seconds, status, former, path in _steps(answer.text):
        born = found.get(former, seconds) if status == _RENAMED else seconds
        found[path] = min(found.get(path, born), born)
    return found


def _steps(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield the time, A or R, the former path and the path of each file that a commit added or renamed."""
    for commit in text.split("\x01")[1:]:
        head, *words = commit.split("\0")
        names = iter(words)
        for status in names:
            kind = status.lstrip("\n")[:1]
            if kind:
                former = next(names, "") if kind == _RENAMED else ""
                yield int(head), kind, former, next(names, "")
