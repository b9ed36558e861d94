"""Files by pattern: `*`, `?` and `[…]` within a name, `**` for any folders between.

As in a shell, names that begin with a dot are matched only by patterns that begin with one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.workspace.durable import is_leftover
from localize.workspace.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ANY = "**"
_OWN = frozenset({".git", ".localize"})


@dataclass(frozen=True)
class _Folder:
    path: str
    """Relative to the root, with `/`; empty for the root itself."""
    real: str
    """Its real path."""
    states: frozenset[int]
    """The parts of the pattern that its entries may match."""


@dataclass(frozen=True)
class _Entry:
    name: str
    path: str
    real: str
    is_folder: bool
    is_link: bool


def find(root: Path, parts: tuple[str, ...]) -> list[str]:
    """Return the files that a pattern matches, in no order.

    Each real folder is read once, under its own name rather than under a link's; links that lead out of the
    root, or nowhere, are not followed. So the time is bounded by the tree, whatever its links look like.

    Args:
        root: the folder to look in, resolved.
        parts: the pattern's names.

    Raises:
        DiskError: a folder cannot be read.
    """
    found: list[str] = []
    seen: set[tuple[str, frozenset[int]]] = set()
    folders = [_Folder("", str(root), _reached(parts, {0}))]
    links: list[_Folder] = []
    while folders or links:
        folder = folders.pop() if folders else links.pop()
        if not folder.states or (folder.real, folder.states) in seen:
            continue
        seen.add((folder.real, folder.states))
        for entry in _entries(folder, root):
            if entry.is_folder:
                below = _Folder(entry.path, entry.real, _below(parts, folder.states, entry.name))
                (links if entry.is_link else folders).append(below)
            elif _matches(parts, folder.states, entry.name):
                found.append(entry.path)
    return found


def fits(parts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Return whether a pattern would find a file of this path, folders and name, if it were there."""
    states = _reached(parts, {0})
    for name in names[:-1]:
        states = _below(parts, states, name)
    return _matches(parts, states, names[-1])


def _entries(folder: _Folder, root: Path) -> Iterator[_Entry]:
    # From the last name to the first, so that of two links to one folder the first is taken from the stack.
    with told("read", folder.path or "."), os.scandir(folder.real) as scan:
        entries = sorted(scan, key=lambda entry: entry.name, reverse=True)
    for entry in entries:
        if entry.name in _OWN or is_leftover(entry.name):
            continue
        is_link = entry.is_symlink()
        real = os.path.realpath(entry.path) if is_link else entry.path
        # What a link names is asked by functions that answer False for nowhere and for a circle.
        is_folder = os.path.isdir(real) if is_link else entry.is_dir()  # noqa: PTH112 - see above
        is_file = os.path.isfile(real) if is_link else entry.is_file()  # noqa: PTH113 - see above
        if is_inside(real, root) and (is_folder or is_file):
            path = f"{folder.path}/{entry.name}" if folder.path else entry.name
            yield _Entry(entry.name, path, real, is_folder=is_folder, is_link=is_link)


def is_inside(real: str, root: Path) -> bool:
    """Return whether a resolved path is the root or lies below it."""
    return real == str(root) or real.startswith(str(root).rstrip(os.sep) + os.sep)


def _reached(parts: tuple[str, ...], states: set[int]) -> frozenset[int]:
    # `**` also stands for no folder at all.
    for state in sorted(states):
        following = state
        while following < len(parts) and parts[following] == _ANY:
            following += 1
            states.add(following)
    return frozenset(state for state in states if state < len(parts))


def _below(parts: tuple[str, ...], states: frozenset[int], name: str) -> frozenset[int]:
    found = {state for state in states if parts[state] == _ANY and not name.startswith(".")}
    found |= {state + 1 for state in states if parts[state] != _ANY and _fits(name, parts[state])}
    return _reached(parts, found)


def _matches(parts: tuple[str, ...], states: frozenset[int], name: str) -> bool:
    last = len(parts) - 1
    return last in states and _fits(name, "*" if parts[last] == _ANY else parts[last])


def _fits(name: str, part: str) -> bool:
    return fnmatchcase(name, part) and (part.startswith(".") or not name.startswith("."))


def fixed_folder(pattern: str) -> str:
    """Return the fixed part of a pattern: the folders before the first with a wildcard."""
    base = []
    for part in PurePosixPath(pattern).parts[:-1]:
        if any(char in part for char in "*?["):
            break
        base.append(part)
    return "/".join(base)


def fits_any(patterns: Iterable[str], path: str) -> bool:
    """Return whether any pattern finds a file at a path."""
    names = PurePosixPath(path).parts
    return any(fits(PurePosixPath(pattern).parts, names) for pattern in patterns)
