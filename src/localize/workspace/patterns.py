"""Files by pattern: `*`, `?` and `[…]` within a name, `**` for any folders between.

As in a shell, names that begin with a dot are matched only by patterns that begin with one.
"""

from __future__ import annotations

import os
import re
from fnmatch import translate
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.workspace.durable import is_leftover
from localize.workspace.faults import told

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    _Match = Callable[[str], re.Match[str] | None]
    """Gives a match for a name that fits; as it is asked of each file, it is the pattern's own function."""

_ANY = "**"
_OWN = frozenset({".git", ".localize"})


@frozen
class _Folder:
    path: str
    """Relative to the root, with `/`; empty for the root itself."""
    real: str
    """Its real path."""
    states: frozenset[int]
    """The parts of the pattern that its entries may match."""


def find(root: Path, parts: tuple[str, ...], left_out: list[str] | None = None) -> list[str]:
    """Return the files that a pattern matches, in no order.

    Each real folder is read once, under its own name rather than under a link's; links that lead out of the
    root, or nowhere, are not followed. So the time is bounded by the tree, whatever its links look like.

    Args:
        root: the folder to look in, resolved.
        parts: the pattern's names.
        left_out: takes the links that would match, and are not followed.

    Raises:
        DiskError: a folder cannot be read.
    """
    refused: list[str] = [] if left_out is None else left_out
    found: list[str] = []
    seen: set[tuple[str, frozenset[int]]] = set()
    folders = [_Folder("", str(root), _reached(parts, {0}))]
    links: list[_Folder] = []
    while folders or links:
        folder = folders.pop() if folders else links.pop()
        if not folder.states or (folder.real, folder.states) in seen:
            continue
        seen.add((folder.real, folder.states))
        ends = _ending(parts, folder.states)
        start = f"{folder.path}/" if folder.path else ""
        files, others = _entries(folder)
        found += [start + name for name in filter(ends, files) if not is_leftover(name)]
        for entry in others:
            name = entry.name
            is_link = entry.is_symlink()
            real = os.path.realpath(entry.path) if is_link else entry.path
            if is_link and not is_inside(real, root):
                if ends(name) or (_below(parts, folder.states, name) and Path(real).is_dir()):
                    refused.append(start + name)
                continue
            # What a link names is asked by functions that answer False for nowhere and for a circle.
            if os.path.isdir(real) if is_link else entry.is_dir():  # noqa: PTH112 - see above
                below = _Folder(start + name, real, _below(parts, folder.states, name))
                (links if is_link else folders).append(below)
            elif is_link and ends(name) and os.path.isfile(real):  # noqa: PTH113 - see above
                found.append(start + name)
            elif is_link and ends(name):
                refused.append(start + name)
    return found


def find_among(
    folders: Mapping[str, Collection[str]], parts: tuple[str, ...]
) -> Iterator[tuple[str, list[str]]]:
    """Yield folders with the names of the files in them that a pattern matches, as `find` does, in no order.

    Args:
        folders: the folders of a tree without links by path, empty for the root, and the files in each.
        parts: the pattern's names.
    """
    for folder, names in folders.items():
        states = _reached(parts, {0})
        for name in folder.split("/") if folder else ():
            states = _below(parts, states, name)
        found = [name for name in filter(_ending(parts, states), names) if not is_leftover(name)]
        if found:
            yield folder, found


def fits(parts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Return whether a pattern would find a file of this path, folders and name, if it were there."""
    states = _reached(parts, {0})
    for name in names[:-1]:
        states = _below(parts, states, name)
    return _matches(parts, states, names[-1])


def _entries(folder: _Folder) -> tuple[list[str], list[os.DirEntry[str]]]:
    """Return the names of the plain files in a folder, and what else there is but the program's own.

    Raises:
        DiskError: it cannot be read.
    """
    files: list[str] = []
    others: list[os.DirEntry[str]] = []
    with told("read", folder.path or "."), os.scandir(folder.real) as scan:
        for entry in scan:
            if entry.is_file(follow_symlinks=False):
                files.append(entry.name)
            elif entry.name not in _OWN:
                others.append(entry)
    # From the last name to the first, so that of two links to one folder the first is taken from the stack.
    return files, sorted(others, key=lambda entry: entry.name, reverse=True)


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
    return _ending(parts, states)(name) is not None


def _ending(parts: tuple[str, ...], states: frozenset[int]) -> _Match:
    """Return what matches the names with which the pattern may end."""
    last = len(parts) - 1
    return _fitting("*" if parts[last] == _ANY else parts[last]) if last in states else _never


def _never(_name: str) -> None:
    """Match no name."""


def _fits(name: str, part: str) -> bool:
    return _fitting(part)(name) is not None


@lru_cache(maxsize=256)
def _fitting(part: str) -> _Match:
    """Return what matches the names that fit a part of a pattern."""
    shown = "" if part.startswith(".") else r"(?!\.)"
    return re.compile(shown + translate(part)).match


@lru_cache(maxsize=256)
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
